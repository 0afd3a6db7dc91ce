package org.sevenfold.directory;

import java.security.SecureRandom;
import java.util.HexFormat;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has an account here, and how a new one begins: without a password, until a code opens it. */
@Component
public class Accounts {

  private static final int ID_BYTES = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final Directory directory;
  private final PasswordEncoder passwords;
  private final SignInCodes codes;
  private final Sites sites;

  Accounts(JdbcClient jdbc, Directory directory, PasswordEncoder passwords, SignInCodes codes, Sites sites) {
    this.sites = sites;
    this.jdbc = jdbc;
    this.directory = directory;
    this.passwords = passwords;
    this.codes = codes;
  }

  /** Somebody joins who has no password yet: see {@link SignInCodes#ask}. */
  @Transactional
  public Person join(Newcomer newcomer) {
    Person person = save(newcomer, codes.nobodys());
    jdbc.sql("update person set had_password = false where id = ?").param(person.id().value()).update();
    return person;
  }

  /** Somebody joins with a password that they have chosen already. */
  @Transactional
  public Person join(Newcomer newcomer, String password) {
    return save(newcomer, passwords.encode(password));
  }

  @Transactional
  public String makeAgency(String name, String type, String pack) {
    String known = "statutory".equals(type) ? "yes" : "unknown";
    Agency agency = new Agency("agency" + random(), name, type, known, known, pack);
    directory.save(agency);
    return agency.id();
  }

  /** A new site of an agency. */
  @Transactional
  public Site makeSite(String agency, String name) {
    Site site = new Site(new SiteId("site" + random()), agency, name, true);
    sites.save(site);
    return site;
  }

  /** Whether a user name is somebody's, of those who have left too. */
  public boolean isTaken(String userName) {
    return jdbc.sql("select exists (select 1 from person where user_name = ?)").param(userName).query(Boolean.class)
        .single();
  }

  /** Whether it is somebody's own already: whoever has just joined has not chosen a password yet. */
  public boolean hadPassword(PersonId person) {
    return jdbc.sql("select had_password from person where id = ?").param(person.value()).query(Boolean.class).single();
  }

  private Person save(Newcomer newcomer, String hash) {
    Person person = new Person(new PersonId("p" + random()), newcomer.agency(), newcomer.userName(), newcomer.name(),
        newcomer.job(),
        true, newcomer.roles());
    directory.save(person, hash);
    directory.mailsTo(person.id(), newcomer.mail());
    sites.put(person.id(), newcomer.sites());
    return person;
  }

  private static String random() {
    byte[] bytes = new byte[ID_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
