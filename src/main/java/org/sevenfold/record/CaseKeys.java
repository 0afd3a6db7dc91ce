package org.sevenfold.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import org.sevenfold.record.key.MasterKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One key for each chain, wrapped by the master key. Destroying a case's key erases its entries. */
@Component
class CaseKeys {

  /** Not of a chain, but of the columns that stand sealed beside the record. */
  static final String COLUMNS = "sealed columns";

  private final JdbcClient jdbc;
  private final MasterKey master;
  private final Clock clock;

  CaseKeys(JdbcClient jdbc, MasterKey master, Clock clock) {
    this.jdbc = jdbc;
    this.master = master;
    this.clock = clock;
  }

  String masterId() {
    return master.id();
  }

  /** The key of a chain; empty once it has been destroyed, where there never was one, and where it does not open. */
  Optional<Aead> find(String chain) {
    return Optional.ofNullable(find(List.of(chain)).get(chain));
  }

  /** The keys of several chains by their names, as far as there are any that open. */
  Map<String, Aead> find(Collection<String> chains) {
    Map<String, Aead> found = new HashMap<>();
    jdbc.sql("select chain, wrapped from case_key where chain = any(?)").param(chains.toArray(String[]::new))
        .query(row -> {
          String chain = row.getString("chain");
          unwrap(chain, row.getBytes("wrapped")).ifPresent(key -> found.put(chain, key));
        });
    return found;
  }

  Aead create(String chain) {
    try {
      KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
      byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(key, master.aead(), chain.getBytes(UTF_8));
      jdbc.sql("insert into case_key (chain, key_id, wrapped, created_at) values (?, ?, ?, ?)")
          .params(chain, master.id(), wrapped, Timestamp.from(clock.instant())).update();
      return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No key can be made for " + chain, e);
    }
  }

  /** A key that seals nothing: it makes the same mark of the same text each time. Made when first asked for. */
  Mac mac(String name) {
    return made(name, PredefinedMacParameters.HMAC_SHA256_128BITTAG, Mac.class);
  }

  /** A key of no chain, which seals what goes out of the house and comes back. Made when first asked for. */
  Aead aead(String name) {
    return made(name, PredefinedAeadParameters.AES256_GCM, Aead.class);
  }

  private <T> T made(String name, Parameters parameters, Class<T> kind) {
    try {
      byte[] bound = name.getBytes(UTF_8);
      KeysetHandle fresh = KeysetHandle.generateNew(parameters);
      jdbc.sql("insert into case_key (chain, key_id, wrapped, created_at) values (?, ?, ?, ?) on conflict do nothing")
          .params(name, master.id(), TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh, master.aead(), bound),
              Timestamp.from(clock.instant()))
          .update();
      byte[] wrapped =
          jdbc.sql("select wrapped from case_key where chain = ?").param(name).query(byte[].class).single();
      return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master.aead(), bound)
          .getPrimitive(RegistryConfiguration.get(), kind);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key of the " + name + " does not open with this master key", e);
    }
  }

  /** Until the end of the transaction no key of another case is made. */
  void hold() {
    jdbc.sql("lock table case_key in share row exclusive mode").update();
  }

  /** Wraps every key with the master key as it is now; one that does not open is left as it is. */
  int wrapAnew() {
    return jdbc.sql("select chain, wrapped from case_key where key_id <> ?").param(master.id())
        .query((row, i) -> wrapAnew(row.getString("chain"), row.getBytes("wrapped"))).list().stream()
        .mapToInt(Integer::intValue).sum();
  }

  private int wrapAnew(String chain, byte[] wrapped) {
    byte[] bound = chain.getBytes(UTF_8);
    try {
      KeysetHandle key = TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master.aead(), bound);
      return jdbc.sql("update case_key set wrapped = ?, key_id = ? where chain = ?")
          .params(TinkProtoKeysetFormat.serializeEncryptedKeyset(key, master.aead(), bound), master.id(), chain)
          .update();
    } catch (GeneralSecurityException notItsKey) {
      return 0;
    }
  }

  private Optional<Aead> unwrap(String chain, byte[] wrapped) {
    try {
      return Optional.of(TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master.aead(), chain.getBytes(UTF_8))
          .getPrimitive(RegistryConfiguration.get(), Aead.class));
    } catch (GeneralSecurityException notItsKey) {
      return Optional.empty();
    }
  }
}
