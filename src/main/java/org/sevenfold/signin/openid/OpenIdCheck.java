package org.sevenfold.signin.openid;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.sevenfold.start.Settings;
import org.sevenfold.start.StartCheck;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** A provider that lets in strangers, or that somebody else answers for, would be worse than passwords. */
class OpenIdCheck implements StartCheck {

  static final String GOOGLE = "https://accounts.google.com";

  private static final String AT = "sevenfold.openid-connect";
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  /** Each can be given to somebody else later, or be chosen by whoever has the account. */
  private static final Set<String> NOT_FOR_GOOD =
      Set.of("email", "preferred_username", "upn", "unique_name", "name", "phone_number", "nickname");
  private static final Set<String> OF_ANY_TENANT = Set.of("common", "organizations", "consumers");

  /** What can't be bound at all is told by whoever reads all settings. */
  @Override
  public List<String> faults(Environment environment) {
    try {
      return Binder.get(environment).bind(AT, Settings.OpenidConnect.class).map(OpenIdCheck::faults).orElse(List.of());
    } catch (BindException toldElsewhere) {
      return List.of();
    }
  }

  private static List<String> faults(Settings.OpenidConnect set) {
    List<String> faults = new ArrayList<>();
    if (!set.isOn()) {
      return set.clientId().isBlank() ? faults : List.of(
          "The setting " + AT + ".client-id is of no use without " + AT + ".issuer: set both, or neither.");
    }
    if (!isSafe(set.issuer())) {
      faults.add("The setting " + AT + ".issuer must be an address that begins with https://, as the provider writes"
          + " it: without a question mark, and for Entra with your tenant's own id.");
    }
    if (set.clientId().isBlank()) {
      faults.add("The setting " + AT + ".client-id must not be empty: the provider gives it to you.");
    }
    if (!set.scopes().contains("openid")) {
      faults.add("The setting " + AT + ".scopes must hold openid.");
    }
    secret(set, faults);
    whoIsWho(set, faults);
    return faults;
  }

  private static boolean isSafe(String issuer) {
    try {
      URI address = URI.create(issuer);
      boolean isHere = "http".equals(address.getScheme()) && THIS_MACHINE.contains(String.valueOf(address.getHost()));
      return address.getHost() != null && (isHere || "https".equals(address.getScheme())) && address.getQuery() == null
          && address.getFragment() == null && address.getUserInfo() == null && !isOfAnyTenant(address.getPath());
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static boolean isOfAnyTenant(String path) {
    return List.of(path.split("/")).stream().anyMatch(OF_ANY_TENANT::contains);
  }

  private static void secret(Settings.OpenidConnect set, List<String> faults) {
    long ways = Stream.of(!set.clientSecret().isBlank(), set.clientSecretFile() != null, set.clientKeyFile() != null)
        .filter(isSet -> isSet).count();
    if (ways != 1) {
      faults.add("Set either " + AT + ".client-secret, " + AT + ".client-secret-file or " + AT + ".client-key-file.");
    }
    Optional.ofNullable(set.clientSecretFile()).flatMap(file -> fault("client-secret-file", file))
        .ifPresent(faults::add);
    Optional.ofNullable(set.clientKeyFile())
        .flatMap(file -> fault("client-key-file", file).or(() -> faultOfKey(file))).ifPresent(faults::add);
  }

  private static Optional<String> faultOfKey(Path file) {
    return ClientKey.read(file).isPresent() ? Optional.empty()
        : Optional.of("The file of " + AT + ".client-key-file holds no key that signs: an RSA key of at least 2048 bits"
            + " (PEM that begins with BEGIN PRIVATE KEY, or JWK), or an EC key (JWK), with its private half.");
  }

  private static Optional<String> fault(String setting, Path file) {
    String named = "The file of " + AT + "." + setting;
    try {
      if (Files.readString(file).isBlank()) {
        return Optional.of(named + " is empty.");
      }
      return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ) ? Optional.of(
          named + " can be read by anybody on this machine. Take that away: chmod 600.") : Optional.empty();
    } catch (IOException missing) {
      return Optional.of(named + " is missing or can't be read.");
    } catch (UnsupportedOperationException noSuchRightsHere) {
      return Optional.empty();
    }
  }

  private static void whoIsWho(Settings.OpenidConnect set, List<String> faults) {
    if (set.subjectClaim().isBlank() || NOT_FOR_GOOD.contains(set.subjectClaim().toLowerCase(Locale.ROOT))) {
      faults.add("The setting " + AT + ".subject-claim must name a claim that is never given to anybody else: sub, or"
          + " oid for Entra. A mail address or a name is none.");
    }
    if (set.issuer().equals(GOOGLE) && set.mustSay().stream().noneMatch(rule -> rule.strip().startsWith("hd="))) {
      faults.add("The setting " + AT + ".must-say must hold hd=YOUR.DOMAIN: without it anybody with an account at"
          + " Google comes as far as the page that asks for a code.");
    }
  }
}
