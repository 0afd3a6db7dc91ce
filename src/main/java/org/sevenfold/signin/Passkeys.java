package org.sevenfold.signin;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.webauthn4j.util.exception.WebAuthnException;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.start.Settings;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJackson2Module;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keys that somebody's phone or computer holds and shows only after a finger, a face or a number: two factors in one.
 * They work at the address of this installation and at no other, so that no false page gets anything.
 */
@Component
public class Passkeys {

  private final PasskeyRows rows;
  private final Challenges challenges;
  private final PublicKeyCredentialRpEntity here;
  private final Webauthn4JRelyingPartyOperations checks;
  private final ObjectMapper json = JsonMapper.builder().addModule(new WebauthnJackson2Module()).build();

  Passkeys(PasskeyRows rows, PasskeyOwners owners, Challenges challenges, Settings settings) {
    this.rows = rows;
    this.challenges = challenges;
    URI address = URI.create(settings.address());
    this.here = PublicKeyCredentialRpEntity.builder().id(address.getHost()).name("Sevenfold").build();
    this.checks = new Webauthn4JRelyingPartyOperations(owners, rows, here, Set.of(origin(address)));
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
  }

  /**
   * One of somebody's.
   *
   * @param id    as the browser calls it
   * @param label what they call it
   */
  public record Passkey(String id, String label) {
  }

  /** What a new passkey has to sign: a random text that the caller keeps until it is made. */
  public static String challenge() {
    return Bytes.random().toBase64UrlString();
  }

  public List<Passkey> of(PersonId person) {
    return rows.findByUserId(PasskeyRows.handle(person)).stream()
        .map(one -> new Passkey(one.getCredentialId().toBase64UrlString(), one.getLabel())).toList();
  }

  /** What a browser is asked to make one from, as JSON. */
  public String toMake(Person person, String challenge) {
    return text(making(person, challenge));
  }

  /** Takes what a browser made; false where it is none, was made for another challenge or address, or is known. */
  @Transactional
  boolean add(Person person, String challenge, String made, String label) {
    try {
      PublicKeyCredential<AuthenticatorAttestationResponse> passkey = json.readValue(made, new TypeReference<>() {
      });
      boolean whole = isMade(passkey);
      if (whole) {
        checks.registerCredential(new ImmutableRelyingPartyRegistrationRequest(making(person, challenge),
            new RelyingPartyPublicKey(passkey, label)));
      }
      return whole;
    } catch (JsonProcessingException | WebAuthnException | IllegalArgumentException none) {
      return false;
    }
  }

  private PublicKeyCredentialCreationOptions making(Person person, String challenge) {
    List<PublicKeyCredentialDescriptor> known = rows.findByUserId(PasskeyRows.handle(person.id())).stream()
        .map(one -> PublicKeyCredentialDescriptor.builder().id(one.getCredentialId()).build()).toList();
    return PublicKeyCredentialCreationOptions.builder().rp(here).user(PasskeyOwners.owner(person))
        .challenge(Bytes.fromBase64(challenge)).timeout(Challenges.GOOD_FOR)
        .attestation(AttestationConveyancePreference.NONE)
        .pubKeyCredParams(PublicKeyCredentialParameters.EdDSA, PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.RS256)
        .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
            .residentKey(ResidentKeyRequirement.REQUIRED).userVerification(UserVerificationRequirement.REQUIRED)
            .build())
        .excludeCredentials(known).build();
  }

  /** What a browser is asked to show one for, as JSON: it knows by itself which it has. */
  public String toShow() {
    return text(showing(challenges.give()));
  }

  /** Whose it says to be: not looked at yet. */
  public Optional<PersonId> claimed(String shown) {
    return read(shown).map(PublicKeyCredential::getRawId).map(rows::findByCredentialId)
        .map(one -> PasskeyRows.person(one.getUserEntityUserId()));
  }

  /**
   * Whose it is; empty where it is nobody's, was shown too late, a second time or at another address, or without a
   * finger.
   */
  @Transactional
  public Optional<PersonId> shown(String shown) {
    try {
      return read(shown).filter(one -> rows.findByCredentialId(one.getRawId()) != null).flatMap(this::owner);
    } catch (WebAuthnException | IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }

  private Optional<PersonId> owner(PublicKeyCredential<AuthenticatorAssertionResponse> shown) {
    String challenge = signed(shown);
    if (!challenges.isGood(challenge)) {
      return Optional.empty();
    }
    PublicKeyCredentialUserEntity owner =
        checks.authenticate(new RelyingPartyAuthenticationRequest(showing(challenge), shown));
    return Optional.of(PasskeyRows.person(owner.getId())).filter(person -> challenges.use(challenge));
  }

  /** What its browser says that it signed; empty where that can't be read. */
  private String signed(PublicKeyCredential<AuthenticatorAssertionResponse> shown) {
    try {
      return json.readTree(shown.getResponse().getClientDataJSON().getBytes()).path("challenge").asText();
    } catch (IOException none) {
      return "";
    }
  }

  private PublicKeyCredentialRequestOptions showing(String challenge) {
    return PublicKeyCredentialRequestOptions.builder().rpId(here.getId()).challenge(Bytes.fromBase64(challenge))
        .timeout(Challenges.GOOD_FOR).userVerification(UserVerificationRequirement.REQUIRED).allowCredentials(List.of())
        .build();
  }

  private Optional<PublicKeyCredential<AuthenticatorAssertionResponse>> read(String shown) {
    try {
      PublicKeyCredential<AuthenticatorAssertionResponse> passkey = json.readValue(shown, new TypeReference<>() {
      });
      return Optional.of(passkey).filter(Passkeys::isWhole);
    } catch (JsonProcessingException | IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(PublicKeyCredential<AuthenticatorAssertionResponse> shown) {
    AuthenticatorAssertionResponse response = shown.getResponse();
    return shown.getId() != null && shown.getRawId() != null && response != null && response.getSignature() != null
        && response.getAuthenticatorData() != null && response.getClientDataJSON() != null;
  }

  private static boolean isMade(PublicKeyCredential<AuthenticatorAttestationResponse> made) {
    AuthenticatorAttestationResponse response = made.getResponse();
    return made.getRawId() != null && response != null && response.getAttestationObject() != null
        && response.getClientDataJSON() != null;
  }

  private String text(Object options) {
    try {
      return json.writeValueAsString(options);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What a browser is asked can't be written", e);
    }
  }

  boolean has(PersonId person) {
    return !rows.findByUserId(PasskeyRows.handle(person)).isEmpty();
  }

  /** @return whether it was theirs */
  boolean remove(PersonId person, String id) {
    boolean theirs = of(person).stream().anyMatch(one -> one.id().equals(id));
    if (theirs) {
      rows.delete(Bytes.fromBase64(id));
    }
    return theirs;
  }

  void removeAll(PersonId person) {
    rows.deleteOf(person);
  }
}
