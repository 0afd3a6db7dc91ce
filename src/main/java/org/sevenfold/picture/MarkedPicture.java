package org.sevenfold.picture;

import java.util.List;

/**
 * A picture with what a page has to say of its steps.
 *
 * @param shown which part of it is shown at least; where there is more room, what lies around it too
 */
public record MarkedPicture(LevelPicture picture, Box shown, List<Mark> marks) {

  private static final double ACROSS = 300;
  private static final double DOWN = 240;

  /** All of it. */
  public static MarkedPicture whole(LevelPicture picture, List<Mark> marks) {
    return new MarkedPicture(picture, picture.paper(), marks);
  }

  /** What lies around one step, as large as a phone can show it. */
  public static MarkedPicture around(String step, LevelPicture picture, List<Mark> marks) {
    return new MarkedPicture(picture, picture.paper().around(picture.steps().get(step), ACROSS, DOWN), marks);
  }

  public boolean isWhole() {
    return shown.equals(picture.paper());
  }
}
