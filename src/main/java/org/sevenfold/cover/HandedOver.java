package org.sevenfold.cover;

import java.util.List;

import org.sevenfold.work.OpenTask;

/**
 * What came of handing over several tasks: each went whole or not at all.
 *
 * @param done what went
 * @param not  what did not, and why
 */
public record HandedOver(List<OpenTask> done, List<NotDone> not) {

  /** Why a task stayed where it was, in words. */
  public record NotDone(OpenTask task, String because) {
  }
}
