package org.sevenfold.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class NothingBoundTest {

  private final Page page = new Page();
  private final MockMvc pages = MockMvcBuilders.standaloneSetup(page).setControllerAdvice(new NothingBound()).build();

  @Test
  void whatARequestSaysFillsNoObjectOfAPage() throws Exception {
    String answer = pages.perform(post("/").param("said", "this").param("name", "another").param("lines[7]", "x"))
        .andReturn().getResponse().getContentAsString();
    assertThat(answer).isEqualTo("this");
    assertThat(page.letter.getName()).isEqualTo("ours");
    assertThat(page.letter.getLines()).isEmpty();
  }

  /** What a page has in its model before anybody reads the request. */
  public static class Letter {

    private String name = "ours";
    private final List<String> lines = new ArrayList<>();

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public List<String> getLines() {
      return lines;
    }
  }

  @RestController
  static class Page {

    private final Letter letter = new Letter();

    @ModelAttribute("letter")
    Letter letter() {
      return letter;
    }

    @PostMapping("/")
    String answer(@ModelAttribute("letter") Letter sent, @RequestParam String said) {
      return said;
    }
  }
}
