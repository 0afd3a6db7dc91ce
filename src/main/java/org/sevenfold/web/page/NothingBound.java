package org.sevenfold.web.page;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * What a request says fills no object of ours and lets none of its lists grow. Each parameter is read by its own name;
 * Spring by itself would write into whatever stands in the model of a page.
 */
@ControllerAdvice
class NothingBound {

  @InitBinder
  void nothing(WebDataBinder binder) {
    binder.setAutoGrowNestedPaths(false);
    binder.setDisallowedFields("*");
  }
}
