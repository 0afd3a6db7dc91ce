package org.sevenfold.engine.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Optional;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/** An answer of which nothing goes out once it has the status of an error: somebody else says it in their words. */
final class WithoutItsError extends HttpServletResponseWrapper {

  private Optional<Integer> error = Optional.empty();

  WithoutItsError(HttpServletResponse response) {
    super(response);
  }

  /** The status that it should have had. */
  Optional<Integer> error() {
    return error;
  }

  @Override
  public void setStatus(int status) {
    error = Optional.of(status).filter(one -> HttpStatusCode.valueOf(one).isError());
    if (error.isEmpty()) {
      super.setStatus(status);
    }
  }

  @Override
  public void sendError(int status) {
    setStatus(status);
  }

  @Override
  public void sendError(int status, String words) {
    setStatus(status);
  }

  @Override
  public void setHeader(String name, String value) {
    if (!isAboutTheBody(name)) {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    if (!isAboutTheBody(name)) {
      super.addHeader(name, value);
    }
  }

  private boolean isAboutTheBody(String name) {
    return error.isPresent() && (name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)
        || name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE));
  }

  @Override
  public void setContentLength(int length) {
    if (error.isEmpty()) {
      super.setContentLength(length);
    }
  }

  @Override
  public void setContentLengthLong(long length) {
    if (error.isEmpty()) {
      super.setContentLengthLong(length);
    }
  }

  @Override
  public void flushBuffer() throws IOException {
    if (error.isEmpty()) {
      super.flushBuffer();
    }
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    return error.isPresent() ? new PrintWriter(OutputStream.nullOutputStream()) : super.getWriter();
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return error.isPresent() ? new Nowhere() : super.getOutputStream();
  }

  private static final class Nowhere extends ServletOutputStream {

    @Override
    public void write(int any) {
      // nobody gets it
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("Nobody waits for what goes nowhere");
    }
  }
}
