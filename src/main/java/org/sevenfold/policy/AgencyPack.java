package org.sevenfold.policy;

/**
 * A policy pack as one agency has it.
 *
 * @param agency the agency's id; empty for the pack as its file has it
 * @param pack   the pack's id: that under which something began, whatever pack the agency has today
 */
public record AgencyPack(String agency, String pack) {

  /** As its file has it. */
  public static AgencyPack asWritten(String pack) {
    return new AgencyPack("", pack);
  }
}
