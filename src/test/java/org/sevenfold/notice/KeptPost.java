package org.sevenfold.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.sevenfold.directory.PersonId;
import org.sevenfold.notice.channel.Channel;
import org.sevenfold.notice.channel.Outgoing;
import org.sevenfold.notice.channel.Undelivered;

/** A channel without a server: keeps what it is given, or refuses it. */
final class KeptPost implements Channel {

  private final String key;
  private final Function<PersonId, Optional<String>> addresses;
  private final List<Outgoing> letters = new ArrayList<>();
  private Optional<Undelivered> refusal = Optional.empty();

  KeptPost(String key, Function<PersonId, Optional<String>> addresses) {
    this.key = key;
    this.addresses = addresses;
  }

  void refuseWith(Undelivered.How how, String because) {
    refusal = Optional.of(new Undelivered(how, because));
  }

  void takeAgain() {
    refusal = Optional.empty();
  }

  List<Outgoing> letters() {
    return List.copyOf(letters);
  }

  void forget() {
    letters.clear();
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String words() {
    return key;
  }

  @Override
  public boolean isConfigured() {
    return true;
  }

  @Override
  public boolean isBrief() {
    return !key.equals(MAIL);
  }

  @Override
  public Optional<String> address(PersonId person) {
    return addresses.apply(person);
  }

  @Override
  public void deliver(Outgoing letter) {
    refusal.ifPresent(one -> {
      throw one;
    });
    letters.add(letter);
  }
}
