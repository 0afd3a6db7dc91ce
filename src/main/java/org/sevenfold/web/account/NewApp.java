package org.sevenfold.web.account;

import java.util.Optional;

import jakarta.servlet.http.HttpSession;
import org.sevenfold.directory.Person;
import org.sevenfold.record.column.ColumnSeal;
import org.sevenfold.signin.AuthenticatorKey;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * An app that somebody is about to set up. Its key waits in their session, sealed, until the app has shown a first
 * code: another session, also one of whoever knows the password, never sees it.
 */
@Component
class NewApp {

  private static final String KEY = "new-app";

  private final ColumnSeal seal;

  NewApp(ColumnSeal seal) {
    this.seal = seal;
  }

  AuthenticatorKey begin(HttpSession session, Person person) {
    AuthenticatorKey key = AuthenticatorKey.random();
    session.setAttribute(KEY, seal.close(key.text(), KEY, person.id().value()));
    return key;
  }

  Optional<AuthenticatorKey> key(HttpSession session, Person person) {
    return Optional.ofNullable((String) session.getAttribute(KEY))
        .flatMap(sealed -> seal.find(sealed, KEY, person.id().value())).map(AuthenticatorKey::new);
  }

  static void end(HttpSession session) {
    session.removeAttribute(KEY);
  }

  /** @param to where the first code goes */
  static String page(AuthenticatorKey key, Person person, String to, Model model) {
    model.addAttribute("qr", QrCode.of(key.address(person.userName())));
    model.addAttribute("key", key.inGroups());
    model.addAttribute("to", to);
    return "new-app";
  }
}
