package org.sevenfold.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

import org.sevenfold.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Passkeys as Spring Security keeps and finds them: each belongs to one person, and a browser's id is used once. */
@Component
class PasskeyRows implements UserCredentialRepository {

  private static final String PASSKEY = "select id, person, label, attestation, signatures from passkey where ";

  private final JdbcClient jdbc;
  private final Clock clock;

  PasskeyRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A person as browsers know them: by an id that says nothing of them. */
  static Bytes handle(PersonId person) {
    return new Bytes(person.value().getBytes(UTF_8));
  }

  static PersonId person(Bytes handle) {
    return new PersonId(new String(handle.getBytes(), UTF_8));
  }

  @Override
  public void save(CredentialRecord passkey) {
    String id = passkey.getCredentialId().toBase64UrlString();
    int known = jdbc.sql("update passkey set signatures = ?, used_at = ? where id = ?")
        .params(passkey.getSignatureCount(), Timestamp.from(clock.instant()), id).update();
    if (known == 0) {
      jdbc.sql("insert into passkey (id, person, label, attestation, signatures, made_at) values (?, ?, ?, ?, ?, ?)")
          .params(id, person(passkey.getUserEntityUserId()).value(), passkey.getLabel(),
              passkey.getAttestationObject().getBytes(), passkey.getSignatureCount(),
              Timestamp.from(clock.instant()))
          .update();
    }
  }

  /** @return null where there is none, as Spring Security has it */
  @Override
  public CredentialRecord findByCredentialId(Bytes id) {
    return jdbc.sql(PASSKEY + "id = ?").param(id.toBase64UrlString()).query(PasskeyRows::passkey).optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return jdbc.sql(PASSKEY + "person = ? order by made_at").param(person(handle).value())
        .query(PasskeyRows::passkey).list();
  }

  @Override
  public void delete(Bytes id) {
    jdbc.sql("delete from passkey where id = ?").param(id.toBase64UrlString()).update();
  }

  void deleteOf(PersonId person) {
    jdbc.sql("delete from passkey where person = ?").param(person.value()).update();
  }

  private static CredentialRecord passkey(ResultSet row, int index) throws SQLException {
    return ImmutableCredentialRecord.builder().credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(Bytes.fromBase64(row.getString("id"))).userEntityUserId(handle(new PersonId(
            row.getString("person"))))
        .label(row.getString("label")).attestationObject(new Bytes(row.getBytes("attestation")))
        .signatureCount(row.getLong("signatures")).build();
  }
}
