package org.sevenfold.work;

import org.sevenfold.directory.CodePost;
import org.sevenfold.directory.Directory;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.SignInCodes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives somebody a code to sign in with: their password and an earlier code are worth nothing from now on. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NewCodes {

  private final SignInCodes codes;
  private final CodePost post;
  private final Directory directory;

  NewCodes(SignInCodes codes, CodePost post, Directory directory) {
    this.codes = codes;
    this.post = post;
    this.directory = directory;
  }

  /** By mail where they have an address, else on paper. */
  void ask(PersonId by, PersonId person) {
    ask(by, person, directory.mail(person).isEmpty());
  }

  void ask(PersonId by, PersonId person, boolean onPaper) {
    codes.ask(person, by, onPaper);
    if (!onPaper) {
      post.codeFor(person);
    }
  }
}
