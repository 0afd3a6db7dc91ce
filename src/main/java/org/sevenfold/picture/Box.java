package org.sevenfold.picture;

/** A part of a picture, in the units in which it was drawn. */
public record Box(double x, double y, double width, double height) {

  /** As an SVG says which part of it is shown. */
  public String view() {
    return "%.0f %.0f %.0f %.0f".formatted(x, y, width, height);
  }

  /** A part of this one of that size, with the other as far in its middle as there is room. */
  Box around(Box other, double across, double down) {
    return new Box(within(other.x + other.width / 2 - across / 2, x, x + width - across),
        within(other.y + other.height / 2 - down / 2, y, y + height - down), across, down);
  }

  private static double within(double wanted, double least, double most) {
    return most < least ? (least + most) / 2 : Math.max(least, Math.min(wanted, most));
  }
}
