package org.sevenfold.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sevenfold.form.AnswerCheck;
import org.sevenfold.form.Form;
import org.sevenfold.form.Forms;
import org.sevenfold.web.page.FormPage.Block;

/** What is folded is said by the server: a browser without a script folds the same. */
class FoldsTest {

  private static final Form SENT = Forms.all().filter(form -> form.id().equals("share-information")).findFirst()
      .orElseThrow();
  private static final String FILLED = "Change or add";

  @Test
  void whatNobodyHasToAnswerIsFoldedWhileItIsEmpty() {
    List<Block> blocks = page(Map.of()).folded();
    assertThat(folded(blocks, "Say more")).contains("siblings").doesNotContain("concern_what_when_who");
    assertThat(folded(page(Map.of("siblings", "Two")).folded(), "Say more")).doesNotContain("siblings");
  }

  @Test
  void belowTheListOfWhatLeavesWhatIsFilledIsFoldedTooAndWhatIsAskedStaysOpen() {
    List<Block> blocks =
        page(Map.of("concern_what_when_who", "He fell", "siblings", "Two", "channel_reason", "By hand"))
            .settled();
    assertThat(folded(blocks, FILLED)).contains("concern_what_when_who", "siblings", "household")
        .doesNotContain("words_as_reported", "channel", "check_b1", "channel_reason");
  }

  @Test
  void nothingIsLostOrDrawnTwice() {
    FormPage page = page(Map.of("siblings", "Two"));
    assertThat(page.settled().stream().flatMap(block -> block.parts().stream()))
        .containsExactlyElementsOf(page.parts());
    assertThat(page.folded().stream().flatMap(block -> block.parts().stream())).containsExactlyElementsOf(page.parts());
  }

  private static List<String> folded(List<Block> blocks, String words) {
    return blocks.stream().filter(block -> block.folded().equals(Optional.of(words)))
        .flatMap(block -> block.parts().stream()).flatMap(part -> part.field().stream())
        .map(FormPage.Question::key).toList();
  }

  private static FormPage page(Map<String, Object> answers) {
    return FormPage.of(SENT, new AnswerCheck(SENT, key -> null), answers, List.of());
  }
}
