package org.sevenfold.signin;

import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Whose a passkey is: somebody of the directory who works here. Whoever has left is nobody. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

  private final Directory directory;

  PasskeyOwners(Directory directory) {
    this.directory = directory;
  }

  static PublicKeyCredentialUserEntity owner(Person person) {
    return ImmutablePublicKeyCredentialUserEntity.builder().id(PasskeyRows.handle(person.id()))
        .name(person.userName()).displayName(person.name()).build();
  }

  /** @return null where there is nobody, as Spring Security has it */
  @Override
  public PublicKeyCredentialUserEntity findById(Bytes handle) {
    return directory.person(PasskeyRows.person(handle)).map(PasskeyOwners::owner).orElse(null);
  }

  @Override
  public PublicKeyCredentialUserEntity findByUsername(String id) {
    return directory.person(new PersonId(id)).map(PasskeyOwners::owner).orElse(null);
  }

  @Override
  public void save(PublicKeyCredentialUserEntity owner) {
    throw new UnsupportedOperationException("People come by another door");
  }

  @Override
  public void delete(Bytes handle) {
    throw new UnsupportedOperationException("People go by another door");
  }
}
