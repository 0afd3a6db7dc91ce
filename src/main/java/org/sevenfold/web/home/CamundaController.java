package org.sevenfold.web.home;

import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.web.security.SignedInPerson;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The way into Camunda's own pages, and the few files of ours that they load: settings, scripts, styles. */
@Controller
class CamundaController {

  private final Rights rights;

  CamundaController(Rights rights) {
    this.rights = rights;
  }

  @GetMapping({"/camunda", "/camunda/"})
  String open(@AuthenticationPrincipal SignedInPerson me) {
    return rights.allow(me.person().roles(), Right.USE_TASKLIST) ? "redirect:/camunda/app/tasklist/default/"
        : "redirect:/camunda/app/cockpit/default/";
  }

  /** The more precise pattern wins over Camunda's own. */
  @Configuration
  static class Ours implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
      for (String app : new String[] {"tasklist", "cockpit"}) {
        for (String folder : new String[] {"scripts", "styles"}) {
          String path = app + "/" + folder + "/";
          files.addResourceHandler("/camunda/app/" + path + "**").addResourceLocations("classpath:/camunda/" + path);
        }
      }
    }
  }
}
