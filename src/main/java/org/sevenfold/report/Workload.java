package org.sevenfold.report;

import java.time.Instant;
import java.util.List;

/**
 * How an agency's work stands at one moment.
 *
 * @param open      concerns that are not closed
 * @param overdue   tasks past their time
 * @param unclaimed tasks that nobody has claimed
 * @param waiting   what was sent and has had no answer yet
 * @param disputed  professional disagreements that are not settled, of open and of closed concerns
 * @param urgent    tasks past their time that should have been done within the hour
 * @param lateConcerns concerns in which a task is past its time
 * @param late      the tasks past their time, the longest overdue first; at most as many as fit on a page
 * @param ages      how many open tasks there are of each age, the youngest first
 * @param load      how it is spread over places and people
 */
public record Workload(int open, int overdue, int unclaimed, int waiting, int disputed, int urgent, int lateConcerns,
    List<Late> late, List<Band> ages, Load load) {

  /** A task past its time, in the words that are the same for every concern. */
  public record Late(String title, String role, Instant dueAt, Instant createdAt) {
  }

  /**
   * Open tasks of about the same age.
   *
   * @param days  in words
   * @param count how many
   * @param share of the fullest band, from 0 to 100
   */
  public record Band(String days, int count, int share) {
  }
}
