package org.sevenfold.attachment.body;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A place on a body. Left and right are the person's own: seen from the front, the left arm is to the right.
 * The record holds the key: add, never rename.
 */
public enum Place {
  FOREHEAD(Group.HEAD, "forehead", 84, 12, 32, 16),
  LEFT_EYE(Group.HEAD, "left eye or temple", 102, 29, 18, 9),
  RIGHT_EYE(Group.HEAD, "right eye or temple", 80, 29, 18, 9),
  LEFT_EAR(Group.HEAD, "left ear", 122, 30, 8, 14),
  RIGHT_EAR(Group.HEAD, "right ear", 70, 30, 8, 14),
  LEFT_CHEEK(Group.HEAD, "left cheek", 107, 40, 13, 12),
  RIGHT_CHEEK(Group.HEAD, "right cheek", 80, 40, 13, 12),
  MOUTH(Group.HEAD, "nose, mouth or chin", 94, 40, 12, 22),
  NECK(Group.HEAD, "neck, front", 90, 64, 20, 12),
  LEFT_SHOULDER(Group.ARMS, "left shoulder", 122, 78, 22, 18),
  RIGHT_SHOULDER(Group.ARMS, "right shoulder", 56, 78, 22, 18),
  LEFT_UPPER_ARM(Group.ARMS, "left upper arm", 130, 98, 18, 40),
  RIGHT_UPPER_ARM(Group.ARMS, "right upper arm", 52, 98, 18, 40),
  LEFT_FOREARM(Group.ARMS, "left elbow or forearm", 134, 140, 16, 42),
  RIGHT_FOREARM(Group.ARMS, "right elbow or forearm", 50, 140, 16, 42),
  LEFT_HAND(Group.ARMS, "left hand or wrist", 136, 184, 16, 24),
  RIGHT_HAND(Group.ARMS, "right hand or wrist", 48, 184, 16, 24),
  CHEST(Group.TRUNK, "chest", 80, 80, 40, 44),
  TUMMY(Group.TRUNK, "tummy", 78, 126, 44, 40),
  HIPS(Group.TRUNK, "hips", 76, 168, 48, 18),
  GENITALS(Group.TRUNK, "between the legs", 92, 188, 16, 14),
  LEFT_THIGH(Group.LEGS, "left thigh", 104, 204, 22, 60),
  RIGHT_THIGH(Group.LEGS, "right thigh", 74, 204, 22, 60),
  LEFT_KNEE(Group.LEGS, "left knee", 105, 266, 20, 20),
  RIGHT_KNEE(Group.LEGS, "right knee", 75, 266, 20, 20),
  LEFT_SHIN(Group.LEGS, "left shin", 106, 288, 18, 62),
  RIGHT_SHIN(Group.LEGS, "right shin", 76, 288, 18, 62),
  LEFT_FOOT(Group.LEGS, "left foot or ankle", 106, 352, 24, 18),
  RIGHT_FOOT(Group.LEGS, "right foot or ankle", 70, 352, 24, 18),
  BACK_OF_HEAD(Group.BACK, "back of the head", 280, 12, 40, 50),
  NAPE(Group.BACK, "back of the neck", 290, 64, 20, 12),
  UPPER_BACK(Group.BACK, "upper back", 278, 80, 44, 44),
  LOWER_BACK(Group.BACK, "lower back", 278, 126, 44, 40),
  BUTTOCKS(Group.BACK, "bottom", 276, 168, 48, 34),
  BACK_OF_LEFT_ARM(Group.BACK, "left arm, from behind", 252, 80, 20, 102),
  BACK_OF_RIGHT_ARM(Group.BACK, "right arm, from behind", 328, 80, 20, 102),
  BACK_OF_LEFT_HAND(Group.BACK, "left hand, from behind", 248, 184, 16, 24),
  BACK_OF_RIGHT_HAND(Group.BACK, "right hand, from behind", 336, 184, 16, 24),
  BACK_OF_LEFT_LEG(Group.BACK, "left leg, from behind", 274, 204, 22, 146),
  BACK_OF_RIGHT_LEG(Group.BACK, "right leg, from behind", 304, 204, 22, 146),
  LEFT_SOLE(Group.BACK, "left heel or sole", 270, 352, 24, 18),
  RIGHT_SOLE(Group.BACK, "right heel or sole", 306, 352, 24, 18);

  private final Group group;
  private final String words;
  private final Box box;

  Place(Group group, String words, double x, double y, double width, double height) {
    this.group = group;
    this.words = words;
    this.box = new Box(x, y, width, height);
  }

  /** What stands together in the list. */
  public enum Group {
    HEAD("Head and neck"), ARMS("Arms and hands"), TRUNK("Chest, tummy and hips"), LEGS("Legs and feet"), BACK("Back");

    private final String words;

    Group(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    public List<Place> places() {
      return Arrays.stream(Place.values()).filter(place -> place.group == this).toList();
    }
  }

  /** How the record, and the page, write it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String words() {
    return words;
  }

  /** On the picture of a child. */
  Box box() {
    return box;
  }

  static Optional<Place> of(String key) {
    return Arrays.stream(values()).filter(place -> place.key().equals(key)).findFirst();
  }
}
