package org.sevenfold.web.page;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** A page drawn into memory, for what leaves as a file. */
@Component
public class DrawnPage {

  private final ViewResolver views;

  DrawnPage(ViewResolver thymeleafViewResolver) {
    this.views = thymeleafViewResolver;
  }

  /** What a browser would be sent; nothing is sent. */
  public byte[] of(String name, Model model, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    View view = views.resolveViewName(name, Locale.UK);
    ContentCachingResponseWrapper paper = new ContentCachingResponseWrapper(response);
    view.render(model.asMap(), request, paper);
    byte[] drawn = paper.getContentAsByteArray();
    paper.resetBuffer();
    return drawn;
  }
}
