package org.sevenfold.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads one line of a list of people after the other, and says what is wrong with it. */
final class RowCheck {

  private static final String BETWEEN_SEVERAL = "[;,/|]";
  private static final PersonId NOBODY = new PersonId("");

  private final List<Column> header;
  private final Directory directory;
  private final Sites sites;
  private final List<Agency> agencies;
  private final Predicate<String> taken;
  private final Set<String> before = new HashSet<>();
  private final Map<String, String> mailboxes = new HashMap<>();

  /**
   * @param header which column a cell belongs to
   * @param taken  whether somebody here has a user name already
   */
  RowCheck(List<Column> header, Directory directory, Sites sites, Predicate<String> taken) {
    this.header = header;
    this.directory = directory;
    this.sites = sites;
    this.agencies = directory.agencies();
    this.taken = taken;
  }

  /** @param cells tidied */
  PeopleSheet.Row row(int line, List<String> cells) {
    List<String> problems = new ArrayList<>();
    if (cells.size() > header.size()) {
      problems.add("There are more cells than columns. Put quotation marks around a cell that holds what stands"
          + " between the others");
    }
    Newcomer read = new Newcomer(userName(cell(cells, Column.USER_NAME), problems),
        said(cells, Column.NAME, problems), said(cells, Column.JOB, problems),
        mail(cell(cells, Column.MAIL), problems), agency(cell(cells, Column.AGENCY), problems),
        roles(cell(cells, Column.ROLES), problems));
    Newcomer newcomer = read.at(sites(cell(cells, Column.SITES), read.agency(), problems));
    return new PeopleSheet.Row(line, newcomer, cell(cells, Column.AGENCY), problems, warnings(newcomer));
  }

  private String cell(List<String> cells, Column column) {
    int index = header.indexOf(column);
    return index >= 0 && index < cells.size() ? cells.get(index) : "";
  }

  private String userName(String typed, List<String> problems) {
    TypedName name = TypedName.userName(typed);
    if (name.fault().isPresent()) {
      problems.add(name.fault().get());
    } else if (!before.add(name.text())) {
      problems.add("The user name " + name.text() + " is twice in this file");
    } else if (taken.test(name.text())) {
      problems.add("Somebody here has the user name " + name.text() + " already");
    }
    return name.text();
  }

  private String said(List<String> cells, Column column, List<String> problems) {
    TypedName said = TypedName.of(column.key(), cell(cells, column));
    said.fault().ifPresent(problems::add);
    return said.text();
  }

  private static String mail(String typed, List<String> problems) {
    if (!MailAddress.fits(typed)) {
      problems.add(typed + " is not a mail address. Correct it, or leave the cell empty");
    }
    return typed;
  }

  private String agency(String name, List<String> problems) {
    List<Agency> called = agencies.stream()
        .filter(agency -> TypedName.tidied(agency.name()).equalsIgnoreCase(name)).toList();
    if (called.size() != 1) {
      problems.add(called.isEmpty() ? "There is no agency called \"" + name + "\". Add it first"
          : "More than one agency is called \"" + name + "\"");
    }
    return called.isEmpty() ? "" : called.get(0).id();
  }

  private static Set<Role> roles(String typed, List<String> problems) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String word : typed.split(BETWEEN_SEVERAL)) {
      Optional<Role> role = Role.said(word);
      role.ifPresentOrElse(roles::add, () -> problems.add("There is no role \"" + word.strip() + "\". The roles are "
          + Arrays.stream(Role.values()).map(Role::words).collect(Collectors.joining(", "))));
    }
    return roles;
  }

  /** Of an agency that is not there it has been said already. */
  private Set<SiteId> sites(String typed, String agency, List<String> problems) {
    List<Site> all = sites.of(agency);
    Set<SiteId> found = new LinkedHashSet<>();
    for (String word : typed.split(BETWEEN_SEVERAL)) {
      Optional<Site> site = all.stream()
          .filter(one -> TypedName.tidied(one.name()).equalsIgnoreCase(word.strip())).findFirst();
      site.map(Site::id).ifPresent(found::add);
      if (site.isEmpty() && !typed.isEmpty() && !agency.isEmpty()) {
        problems.add("There is no site \"" + word.strip() + "\" in this agency. " + known(all));
      }
    }
    return found;
  }

  private static String known(List<Site> sites) {
    return sites.isEmpty() ? "It has no sites: leave the cell empty"
        : "The sites are " + sites.stream().map(Site::name).collect(Collectors.joining(", "));
  }

  /** Whoever shares a mailbox reads the other's code. */
  private List<String> warnings(Newcomer newcomer) {
    List<String> others = new ArrayList<>(newcomer.mail().isEmpty() ? List.of()
        : directory.alsoAt(newcomer.mail(), NOBODY).stream().map(Person::name).toList());
    Optional.ofNullable(mailboxes.putIfAbsent(newcomer.mail().toLowerCase(Locale.ROOT), newcomer.name()))
        .filter(other -> !newcomer.mail().isEmpty()).ifPresent(others::add);
    return others.stream().map(other -> other + " gets mail at the same address: each reads the other's").toList();
  }
}
