package org.sevenfold.work;

import java.util.List;
import java.util.regex.Pattern;

import org.sevenfold.access.Right;
import org.sevenfold.access.Rights;
import org.sevenfold.directory.Accounts;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Site;
import org.sevenfold.directory.SiteId;
import org.sevenfold.directory.Sites;
import org.sevenfold.directory.TypedName;
import org.sevenfold.record.Act;
import org.sevenfold.record.PeopleRecord;
import org.sevenfold.record.PeopleRecord.Change;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which sites an agency has, as an administrator says. To close one moves nothing: no concern and nobody new comes
 * there, and what is there stays with those who are there for it (ADR 0034).
 */
@Component
public class AgencySites {

  /** They stand between sites where a list of people names several. */
  private static final Pattern BETWEEN = Pattern.compile("[;,/|]");

  private final Directory directory;
  private final Sites sites;
  private final Accounts accounts;
  private final Rights rights;
  private final PeopleRecord record;

  AgencySites(Directory directory, Sites sites, Accounts accounts, Rights rights, PeopleRecord record) {
    this.directory = directory;
    this.sites = sites;
    this.accounts = accounts;
    this.rights = rights;
    this.record = record;
  }

  /** @throws AnswerRefused when it is not theirs to say, or the name will not do */
  @Transactional
  public Site add(PersonId by, Agency agency, String typed) {
    String name = named(by, agency.id(), new SiteId(""), typed);
    Site site = accounts.makeSite(agency.id(), name);
    said(by, agency.id(), "", name);
    return site;
  }

  /** @throws AnswerRefused when it is not theirs to say, or the name will not do */
  @Transactional
  public void rename(PersonId by, Site site, String typed) {
    String name = named(by, site.agency(), site.id(), typed);
    sites.save(new Site(site.id(), site.agency(), name, site.used()));
    said(by, site.agency(), site.name(), name);
  }

  /** No concern is raised there any more, and nobody is put there. */
  @Transactional
  public void close(PersonId by, Site site) {
    hold(by);
    sites.save(new Site(site.id(), site.agency(), site.name(), false));
    said(by, site.agency(), site.name(), "closed");
  }

  /** @throws AnswerRefused when the agency uses another site of that name */
  @Transactional
  public void openAgain(PersonId by, Site site) {
    String name = named(by, site.agency(), site.id(), site.name());
    sites.save(new Site(site.id(), site.agency(), name, true));
    said(by, site.agency(), "", name);
  }

  private String named(PersonId by, String agency, SiteId but, String typed) {
    hold(by);
    TypedName name = TypedName.of("name of the site", typed);
    name.fault().ifPresent(fault -> {
      throw refused(AnswerRefused.Reason.ANSWERS, fault);
    });
    if (BETWEEN.matcher(name.text()).find()) {
      throw refused(AnswerRefused.Reason.ANSWERS,
          "Write the name of the site without a comma, a semicolon or a stroke: they stand between sites in lists");
    }
    if (sites.of(agency).stream().anyMatch(one -> !one.id().equals(but) && one.name().equalsIgnoreCase(name.text()))) {
      throw refused(AnswerRefused.Reason.ANSWERS, "There is a site of this name already. Choose another");
    }
    return name.text();
  }

  /** One after the other: two sites of one name can't be told apart. */
  private void hold(PersonId by) {
    directory.holdAdministrators();
    if (directory.person(by).filter(person -> rights.allow(person.roles(), Right.MANAGE_PEOPLE)).isEmpty()) {
      throw refused(AnswerRefused.Reason.RIGHT, "Only an administrator changes the sites of an agency");
    }
  }

  private void said(PersonId by, String agency, String from, String to) {
    record.append(agency, Act.Kind.CHANGED, by, by, List.of(new Change(PeopleRecord.SITE_OF_AGENCY, from, to)),
        List.of());
  }

  private static AnswerRefused refused(AnswerRefused.Reason reason, String why) {
    return new AnswerRefused(reason, why, List.of());
  }
}
