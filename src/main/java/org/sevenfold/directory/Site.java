package org.sevenfold.directory;

/**
 * A part of an agency with leads of its own: a campus, a ward, an area team.
 *
 * @param agency the agency's id
 * @param name   as its people call it
 * @param used   whether new concerns and people can be there; what is there stays there whether or not it is used
 */
public record Site(SiteId id, String agency, String name, boolean used) {
}
