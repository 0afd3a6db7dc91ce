package org.sevenfold.attachment.body;

/** Where on the picture something is drawn. */
public record Box(double x, double y, double width, double height) {

  public double middleX() {
    return x + width / 2;
  }

  public double middleY() {
    return y + height / 2;
  }
}
