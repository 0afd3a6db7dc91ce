package org.sevenfold.notice;

import java.util.List;
import java.util.Set;

import org.sevenfold.directory.Directory;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.notice.channel.Channel;
import org.sevenfold.notice.person.Bounced;
import org.springframework.stereotype.Component;

/** Whether people can be reached, at night too, as an administrator may know it. */
@Component
public class Reach {

  private static final Set<Role> ASKED_AT_NIGHT = Set.of(Role.SAFEGUARDING_LEAD, Role.MANAGER, Role.SERVICE_MANAGER);

  private final Ways ways;
  private final Bounced bounced;
  private final UnsentLetters unsent;
  private final Directory directory;

  Reach(Ways ways, Bounced bounced, UnsentLetters unsent, Directory directory) {
    this.ways = ways;
    this.bounced = bounced;
    this.unsent = unsent;
    this.directory = directory;
  }

  /**
   * How it stands.
   *
   * @param besideMail whether any other way is set up
   * @param inNoPocket how many people on duty who may be asked at night are reached by none of the others
   * @param bounced    how many people have an address at which nobody is
   * @param givenUp    how many letters are not tried any more
   */
  public record Standing(boolean besideMail, long inNoPocket, long bounced, long givenUp) {

    public boolean isFine() {
      return besideMail && inNoPocket == 0 && bounced == 0 && givenUp == 0;
    }
  }

  public Standing now() {
    boolean besideMail = ways.isAnyBesideMail();
    return new Standing(besideMail, besideMail ? inNoPocket() : 0,
        bouncing().stream().map(Bounced.Address::person).distinct().count(), unsent.givenUp());
  }

  /** Whose address it is still at which nobody is. */
  public List<Bounced.Address> bouncing() {
    return bounced.all().stream()
        .filter(one -> ways.channel(one.channel()).flatMap(channel -> channel.address(one.person()))
            .filter(one.address()::equals).isPresent())
        .toList();
  }

  /** How people call a way. */
  public String words(String channel) {
    return ways.channel(channel).map(Channel::words).orElse(channel);
  }

  private long inNoPocket() {
    return directory.everybody().stream()
        .filter(person -> person.onDuty() && person.roles().stream().anyMatch(ASKED_AT_NIGHT::contains))
        .map(Person::id).filter(this::isByMailOnly).count();
  }

  private boolean isByMailOnly(PersonId person) {
    return ways.further(person).findAny().isEmpty();
  }
}
