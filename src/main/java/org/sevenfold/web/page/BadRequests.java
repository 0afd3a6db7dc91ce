package org.sevenfold.web.page;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

/** What no page of ours sends is the sender's fault and not ours, and nothing of it is repeated in a log. */
@ControllerAdvice
class BadRequests implements WebMvcConfigurer {

  /** It says of every bad request what was sent, which may be a child's name. */
  @Override
  public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
    resolvers.stream().filter(DefaultHandlerExceptionResolver.class::isInstance)
        .map(DefaultHandlerExceptionResolver.class::cast).forEach(resolver -> resolver.setWarnLogCategory(""));
  }

  /** Parts of a form that can't be told apart, or too much of them. */
  @ExceptionHandler
  void unreadable(MultipartException parts, HttpServletResponse response) throws IOException {
    response.sendError(parts instanceof ErrorResponse known ? known.getStatusCode().value()
        : HttpStatus.BAD_REQUEST.value());
  }
}
