package org.sevenfold.record;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.sevenfold.directory.PersonId;

/**
 * Something that somebody did, or that a table found, before it is sealed.
 *
 * @param kind    what sort of act
 * @param who     the id of the person, or {@code product}
 * @param subject what it was about: a task's key, a table, a message; never free text
 * @param form    the form and its version, for example {@code state-purpose v1}; of what a table found, the table and
 *                its version, which older entries do not name; empty where there was neither
 * @param content what is sealed: answers by key, or a table's result
 */
public record Act(Kind kind, PersonId who, String subject, String form, Map<String, Object> content) {

  public static final PersonId PRODUCT = new PersonId("product");
  /** Under this, the content of an act in a called process says which one it was. */
  public static final String REFERENCE = "reference";
  /** Under this, the content of an act that is about a person holds their id: the head names nobody. */
  public static final String PERSON = "person";
  /** Under this, what a table found says by which of its lines. */
  public static final String RULES = "rules";
  /** Under this, an act about something that was proposed says what. */
  public static final String WHAT = "what";
  /** Under this, an act by which somebody gets to see something says who. */
  public static final String TO = "to";

  /** Under this, an act by which somebody gets to see something for a while says until when. */
  public static final String UNTIL = "until";
  /** Under this, raising a concern and moving it hold the id of the site that it is about. */
  public static final String SITE = "site";
  /** Under this, moving a concern to another site says in words which one it was about before. */
  public static final String FROM = "from";
  /** Under this, an act that needs a reason holds it, in the words of whoever did it. */
  public static final String SAID = "said";
  /** Under this, what was opened early says which of the reasons that are offered it was. */
  public static final String BECAUSE = "because";

  /** Under this, an act about a disagreement holds the stage at which it stands. */
  public static final String STAGE = "stage";

  /** Under this, what was stopped holds its tasks in words. */
  public static final String ENDED = "ended";
  /** Under this, what was stopped holds what had left before it, in words. */
  public static final String GONE = "gone";

  /** What an entry is about that says who else is in a concern; under this, its content says which of them it is. */
  public static final String CHILD = "child";

  /** Under this, an act about a photo or a file holds what it was called. */
  public static final String FILE_NAME = "name";

  /** Under this, what corrects a page or adds to it holds the number of that page's entry. */
  public static final String BESIDE = "beside";
  /** Under this, what corrects a page holds its new answers, by their keys. */
  public static final String ANSWERS = "answers";

  /**
   * Under this, what corrects a page holds the numbers of the papers that had left with what it corrects, by the
   * references under which whoever received one is told.
   */
  public static final String PAPERS = "papers";

  /** Under this, an answered page holds the keys of the answers that were suggested and that nobody changed. */
  public static final String LEFT_AS_SUGGESTED = "left_as_suggested";

  /** Under this, a decision holds both laws in words, where a newer one was in force than the concern's own. */
  public static final String LAWS = "laws";

  /** The ids of those whom it names: whoever did it, and whoever it was done to. */
  Set<PersonId> people() {
    Stream<PersonId> others = switch (kind) {
      case EXCLUDED, LET_IN, PROPOSED, CONFIRMED, DECLINED, WITHDRAWN, ALONE -> Stream.of(about());
      case JOINED, CHANGED, LEFT, RETURNED -> Stream.of(new PersonId(subject));
      case OPENED -> Stream.ofNullable(content.get(TO)).map(Object::toString).map(PersonId::new);
      case HANDED_OVER, OFFERED_ANEW ->
        Stream.of(PERSON, TO).flatMap(key -> Stream.ofNullable(content.get(key))).map(Object::toString)
            .map(PersonId::new);
      case CLIMBED -> ((List<?>) content.getOrDefault(TO, List.of())).stream().map(Object::toString).map(PersonId::new);
      default -> Stream.empty();
    };
    return Stream.concat(Stream.of(who), others).filter(person -> !PRODUCT.equals(person)).collect(toSet());
  }

  /** Whom leaving out or letting in is about; older entries say it in their head. */
  public PersonId about() {
    return new PersonId(String.valueOf(content.getOrDefault(PERSON, subject)));
  }

  /** What sort of act. Each entry's head holds the word: add, never rename (ADR 0005). */
  public enum Kind {
    RAISED,
    ANSWERED,
    RECOMMENDED,
    TOLD,
    PASSED,
    LINKED,
    EXCLUDED,
    LET_IN,
    OPENED,
    CLOSED,
    READ,
    JOINED,
    CHANGED,
    LEFT,
    RETURNED,
    UNMASKED,
    TRIED,
    REVIEWED,
    EXPLAINED,
    PROPOSED,
    CONFIRMED,
    DECLINED,
    WITHDRAWN,
    /** there was nobody who could have confirmed what was proposed */
    ALONE,
    SIGNED_IN,
    SIGN_IN_REFUSED,
    /** a concern is about another site than was said */
    MOVED,
    /** a task ended unanswered, because the concern went on without it */
    GONE_ON,
    /** what ended with a yes that was taken back, and what had left before */
    STOPPED,
    /** a photo or a file was added */
    ATTACHED,
    /** a file was not taken, or not kept, because malware was found in it */
    FILE_REFUSED,
    /** a file that had waited was looked at, and nothing was found */
    FILE_CHECKED,
    /** a file was opened before anybody had looked at it, with a reason */
    FILE_RELEASED,
    /** which files go with a paper, and why each is needed */
    FILES_CHOSEN,
    /** what was seen where on a body */
    BODY_MAP,
    /** somebody does not agree with what was decided or answered, or joins those who do not */
    DISAGREED,
    /** a disagreement went to the next stage, and who was told */
    CLIMBED,
    /** a disagreement was settled, and what changes */
    SETTLED,
    /** other answers of a page stand from now on; the page stays as it was answered */
    CORRECTED,
    /** something is added to a page that was answered */
    ADDED,
    /** a task went from one person to another, with a note */
    HANDED_OVER,
    /** a task whose holder went off duty was offered to others again */
    OFFERED_ANEW,
    /** nobody may destroy the record from now on, whatever its day */
    HELD,
    /** the record may be destroyed again when its day has come */
    HOLD_LIFTED,
    /** a record was destroyed: what is left of it is this */
    ERASED,
    /** somebody asks something about what is held of them */
    REQUESTED,
    /** they are told that their answer takes longer, and why */
    EXTENDED,
    /** whoever asked for what is held of them was given their part of it */
    GIVEN;

    /** How the record writes it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether its content is what somebody answered on a page. */
    public boolean isAnswer() {
      return this == RAISED || this == ANSWERED;
    }
  }
}
