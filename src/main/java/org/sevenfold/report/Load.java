package org.sevenfold.report;

import java.util.List;

/**
 * How open work is spread just now, over places and over people. Nobody is named, and nobody is above anybody: places
 * stand by their names, people in groups.
 *
 * @param places each of the agency, and what is about no single one; empty where it has none
 * @param people how many of them have how much
 */
public record Load(List<Place> places, List<Band> people) {

  /**
   * One place.
   *
   * @param open    tasks
   * @param untaken those that nobody has
   * @param late    those past their time
   */
  public record Place(String name, int open, int untaken, int late) {
  }

  /**
   * People who have about as much.
   *
   * @param tasks in words
   * @param count of people
   * @param share of the fullest band, from 0 to 100
   */
  public record Band(String tasks, int count, int share) {
  }

  /** What it comes to, in a sentence. */
  public String sentence() {
    int all = people.stream().mapToInt(Band::count).sum();
    int full = people.get(people.size() - 1).count();
    return all == 0 ? "Nobody has taken anything."
        : (all == 1 ? "1 person has work" : all + " people have work") + (full == 0 ? "." : ", "
            + (full == 1 ? "1 of them" : full + " of them") + " " + people.get(people.size() - 1).tasks() + " tasks.");
  }
}
