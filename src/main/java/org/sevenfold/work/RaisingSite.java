package org.sevenfold.work;

import java.util.List;
import java.util.Optional;

import org.sevenfold.directory.Area;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Site;
import org.sevenfold.directory.SiteId;
import org.sevenfold.directory.Sites;
import org.springframework.stereotype.Component;

/**
 * Which site a concern is about when it is raised. It is asked beside the form and never told to the engine: no way
 * hangs on it.
 */
@Component
public class RaisingSite {

  /** Under this, whoever raises a concern says which site it is about: its id, or that it is no single one. */
  public static final String KEY = "at_site";
  /** It is about none of the sites, or about more than one. */
  public static final String NO_SINGLE_ONE = "whole_agency";

  private final Sites sites;

  RaisingSite(Sites sites) {
    this.sites = sites;
  }

  /** Among which the raiser is asked to choose; none where the agency has none, or the raiser only one. */
  public List<Site> choices(Person raiser) {
    List<Site> used = sites.of(raiser.agency());
    return used.isEmpty() || theirOnlyOne(raiser).isPresent() ? List.of() : used;
  }

  /** Where nobody is asked: about the raiser's only site, or the whole agency. */
  public Area unsaid(Person raiser) {
    return new Area(raiser.agency(), theirOnlyOne(raiser));
  }

  /** What was said; empty where that is no answer. */
  public Optional<Area> said(Person raiser, Object said) {
    List<Site> used = sites.of(raiser.agency());
    if (NO_SINGLE_ONE.equals(said) && !used.isEmpty()) {
      return Optional.of(Area.whole(raiser.agency()));
    }
    return used.stream().map(Site::id).filter(site -> site.value().equals(said)).findFirst()
        .map(site -> new Area(raiser.agency(), Optional.of(site)));
  }

  private Optional<SiteId> theirOnlyOne(Person raiser) {
    List<Site> theirs = sites.of(raiser.id()).stream().filter(Site::used).toList();
    return theirs.size() == 1 ? Optional.of(theirs.get(0).id()) : Optional.empty();
  }
}
