package org.sevenfold.directory;

import java.util.List;

/**
 * One page of a long list.
 *
 * @param page  from 1
 * @param total how many rows all pages have together
 */
public record Paged<T>(List<T> rows, int page, long total) {

  /** How many rows a page has at most. */
  public static final int SIZE = 50;

  /** How many pages there are; one also where there is nothing. */
  public int pages() {
    return Math.max(1, (int) ((total + SIZE - 1) / SIZE));
  }

  /** Whether somebody asked for a page after the last. */
  public boolean isBeyond() {
    return page > pages();
  }
}
