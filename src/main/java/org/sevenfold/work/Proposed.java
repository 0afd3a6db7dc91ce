package org.sevenfold.work;

import java.util.Optional;
import java.util.Set;

import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.directory.SiteId;
import org.sevenfold.policy.Numbers;
import org.sevenfold.policy.Setting;
import org.sevenfold.policy.TimeKey;

/** What one person alone may not do for good: a second one confirms it or declines it (ADR 0027). */
public sealed interface Proposed {

  /** Whom it is about. */
  PersonId person();

  /** As tables and the record write it: add, never rename. */
  String word();

  /** Which concern it is about; none where it is about what somebody is here to do. */
  default Optional<ConcernReference> ofConcern() {
    return Optional.empty();
  }

  /** Whoever raised a concern, or somebody who could be the second person in it, is to be left out of it. */
  record LeaveOut(PersonId person, ConcernReference concern) implements Proposed {

    @Override
    public String word() {
      return "leave_out";
    }

    @Override
    public Optional<ConcernReference> ofConcern() {
      return Optional.of(concern);
    }
  }

  /**
   * Somebody who could be the second person in a concern is out of it, because whoever raised it says that it is about
   * them. Nobody has to agree to it: it is made and decided in one.
   */
  record Named(PersonId person, ConcernReference concern) implements Proposed {

    @Override
    public String word() {
      return "named";
    }

    @Override
    public Optional<ConcernReference> ofConcern() {
      return Optional.of(concern);
    }
  }

  /** Somebody who was left out of a concern is to be let in again. */
  record LetIn(PersonId person, ConcernReference concern) implements Proposed {

    @Override
    public String word() {
      return "let_in";
    }

    @Override
    public Optional<ConcernReference> ofConcern() {
      return Optional.of(concern);
    }
  }

  /**
   * The record of a closed concern is to be destroyed, because its time has come (P69.b4).
   *
   * @param person whose wish it is: it is about nobody else
   */
  record Destroy(PersonId person, ConcernReference concern) implements Proposed {

    public static final String WORD = "destroy";

    @Override
    public String word() {
      return WORD;
    }

    @Override
    public Optional<ConcernReference> ofConcern() {
      return Optional.of(concern);
    }
  }

  /**
   * Mail for somebody is to go elsewhere, and with it the code that opens their account.
   *
   * @param address where it is to go from now on; empty for nowhere
   * @param before  where it goes now; empty for nowhere
   */
  record AnotherAddress(PersonId person, String address, String before) implements Proposed {

    @Override
    public String word() {
      return "another_address";
    }
  }

  /** Somebody who has lost phone, passkeys and recovery codes is to get in by their password alone, once. */
  record NoSecondStep(PersonId person) implements Proposed {

    @Override
    public String word() {
      return "no_second_step";
    }
  }

  /**
   * Somebody who is trusted with what others wrote is to be there for more sites.
   *
   * @param sites  for which they are there from now on; none: the whole agency
   * @param before for which they are there now
   */
  record MoreSites(PersonId person, Set<SiteId> sites, Set<SiteId> before) implements Proposed {

    @Override
    public String word() {
      return "more_sites";
    }
  }

  /**
   * A body outside is to be rung elsewhere, or at other hours.
   *
   * @param person whose wish it is: it is about nobody else
   * @param body   as the pack calls it
   */
  record RingThere(PersonId person, String body, Numbers numbers) implements Proposed {

    @Override
    public String word() {
      return "numbers";
    }
  }

  /**
   * An agency is to set something else.
   *
   * @param person whose wish it is: it is about nobody else
   * @param value  empty where it is to say nothing
   */
  record SetTo(PersonId person, Setting setting, String value) implements Proposed {

    public static final String WORD = "setting";

    @Override
    public String word() {
      return WORD;
    }
  }

  /**
   * How long something may take in an agency, or when a calendar of it is open, is to be another.
   *
   * @param person whose wish it is: it is about nobody else
   * @param value  as editions keep it; empty where it is to be as the pack says
   */
  record TakeSoLong(PersonId person, TimeKey key, String value) implements Proposed {

    public static final String WORD = "service_level";

    @Override
    public String word() {
      return WORD;
    }
  }

  /**
   * Somebody is to be trusted with more.
   *
   * @param roles those that they do not have yet
   */
  record GiveRoles(PersonId person, Set<Role> roles) implements Proposed {

    @Override
    public String word() {
      return "give_roles";
    }
  }
}
