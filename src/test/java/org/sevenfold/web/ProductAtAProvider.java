package org.sevenfold.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.sevenfold.Sevenfold;
import org.sevenfold.directory.Role;
import org.sevenfold.record.key.MasterKey;
import org.sevenfold.record.key.SigningKey;
import org.sevenfold.signin.openid.ProviderOfATest;
import org.sevenfold.start.EmbeddedServer;
import org.sevenfold.start.Subprocess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The product as somebody runs it whose people sign in at a provider: in a process and on a database of its own, beside
 * that provider, to which it shows itself by a key. They come from one tenant, whose administrators are asked for more
 * than a password.
 */
final class ProductAtAProvider implements AutoCloseable {

  static final String TENANT = "our-tenant";
  private static final String AGENCY = "agency-of-the-test";

  private final EmbeddedServer database = EmbeddedServer.throwAway();
  private final SingleConnectionDataSource outside;
  private final JdbcClient jdbc;
  private final String address = "http://127.0.0.1:" + ProviderOfATest.freePort();
  private final ProviderOfATest provider = new ProviderOfATest(address + "/sign-in/openid/answer");
  private final Subprocess product;
  private final String token;

  ProductAtAProvider(Path var) throws SQLException {
    outside = new SingleConnectionDataSource(database.superuser(), true);
    jdbc = JdbcClient.create(outside);
    MasterKey.create(var.resolve("master.key"));
    SigningKey.create(var.resolve("signing.key"));
    product = Subprocess.start(List.of(), Sevenfold.class, environment(key(var)), "--sevenfold.var=" + var,
        "--server.port=" + URI.create(address).getPort());
    token = product.awaitLineWith("There is nobody here yet").replaceAll(".*: ", "");
  }

  private Path key(Path var) {
    try {
      return Files.writeString(Files.createFile(var.resolve("client.pem"),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))),
          provider.clientKeyAsPem());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> environment(Path key) {
    Map<String, String> set = new HashMap<>(Map.of("SEVENFOLD_ADDRESS", address,
        "SEVENFOLD_SECONDSTEP_REQUIREDFOR", "administrator", "SEVENFOLD_OPENIDCONNECT_ISSUER", provider.issuer(),
        "SEVENFOLD_OPENIDCONNECT_NAME", "Test account", "SEVENFOLD_OPENIDCONNECT_CLIENTID", ProviderOfATest.CLIENT,
        "SEVENFOLD_OPENIDCONNECT_CLIENTKEYFILE", key.toString(), "SEVENFOLD_OPENIDCONNECT_SUBJECTCLAIM", "oid",
        "SEVENFOLD_OPENIDCONNECT_MUSTSAY", "tid=" + TENANT, "SEVENFOLD_OPENIDCONNECT_SECONDSTEP", "amr=mfa"));
    database.springProperties()
        .forEach((name, value) -> set.put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value.toString()));
    return set;
  }

  /** Somebody who has joined and waits to sign in. */
  record Newcomer(String userName, String code) {
  }

  Newcomer newcomer(Role role) {
    String name = "n" + UUID.randomUUID().toString().substring(0, 8);
    jdbc.sql(
        "insert into agency (id, name, agency_type, pack) values (?, 'A school', 'statutory', 'staffordshire-2009')"
            + " on conflict do nothing")
        .param(AGENCY).update();
    jdbc.sql("insert into person (id, agency, user_name, name, job, mail, password, had_password)"
        + " values (?, ?, ?, 'Anna Lee', 'Nurse', ?, '', false)").params(name, AGENCY, name, name + "@school.example")
        .update();
    jdbc.sql("insert into person_role (person, role) values (?, ?)").params(name, role.key()).update();
    return newCode(name);
  }

  /** Somebody who had a password of ours, and no mail address. */
  String hadPassword(Role role) {
    String name = newcomer(role).userName();
    jdbc.sql("update person set mail = '', must_change = false, had_password = true, code_until = null where id = ?")
        .param(name).update();
    return name;
  }

  /** As somebody makes one by hand who has every right in the database; docs/operating.md says when. */
  Newcomer newCode(String userName) {
    String code = UUID.randomUUID().toString();
    jdbc.sql("update person set password = '{noop}' || ?, must_change = true, code_until = now() + interval '1 hour',"
        + " code_sent_to = null, sessions_ended = sessions_ended + 1 where user_name = ?").params(code, userName)
        .update();
    return new Newcomer(userName, code);
  }

  /** Somebody of the tenant at the provider; more is said of them beside that. */
  String colleague(Map<String, Object> more) {
    Map<String, Object> said = new HashMap<>(Map.of("tid", TENANT, "oid", "object-" + UUID.randomUUID()));
    said.putAll(more);
    return provider.somebody(said);
  }

  ProviderOfATest provider() {
    return provider;
  }

  URI at(String path) {
    return URI.create(address + path);
  }

  /** What the log shows to whoever sets it up. */
  String token() {
    return token;
  }

  /** All that the tables of signing in hold. */
  String stored() {
    return String.join("\n", jdbc.sql("""
        select mark || person from provider_identity
        union all select attribute_name || convert_from(attribute_bytes, 'UTF8') from spring_session_attributes""")
        .query(String.class).list());
  }

  /** How many rows stand in the tables to which signing in adds. */
  long rowsOfSigningIn() {
    return Stream.of("spring_session", "spring_session_attributes", "used_challenge", "known_browser", "case_key")
        .mapToLong(table -> jdbc.sql("select count(*) from " + table).query(Long.class).single()).sum();
  }

  /** Ends it, and has everything that it had said. */
  List<String> lastWords() {
    return product.lastWords();
  }

  @Override
  public void close() {
    product.close();
    provider.close();
    outside.destroy();
    database.close();
  }
}
