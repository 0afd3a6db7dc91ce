package org.sevenfold.attachment.body;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose body is drawn: a baby has a larger head and shorter legs. */
public enum Figure {
  CHILD("A child") {
    @Override
    public Box of(Place place) {
      return place.box();
    }
  },
  BABY("A baby") {
    @Override
    public Box of(Place place) {
      Box child = place.box();
      boolean isHead = child.y() < NECK;
      double middle = child.x() < BACK ? FRONT_MIDDLE : BACK_MIDDLE;
      double across = isHead ? HEAD : BODY;
      double top = down(child.y());
      return new Box(middle + (child.x() - middle) * across, top, child.width() * across,
          down(child.y() + child.height()) - top);
    }
  };

  private static final double NECK = 64;
  private static final double BACK = 200;
  private static final double FRONT_MIDDLE = 100;
  private static final double BACK_MIDDLE = 300;
  private static final double HEAD = 1.55;
  private static final double BODY = 1.1;
  private static final double BELOW = 0.72;

  private final String words;

  Figure(String words) {
    this.words = words;
  }

  public abstract Box of(Place place);

  /** How the record, and the page, write it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String words() {
    return words;
  }

  static Optional<Figure> of(String key) {
    return Arrays.stream(values()).filter(figure -> figure.key().equals(key)).findFirst();
  }

  private static double down(double y) {
    return y <= NECK ? y * HEAD : NECK * HEAD + (y - NECK) * BELOW;
  }
}
