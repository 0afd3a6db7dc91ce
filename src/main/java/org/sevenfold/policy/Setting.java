package org.sevenfold.policy;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an agency sets of its own, in place of what its policy pack says: the constants are added to, never renamed. */
public enum Setting {
  PACK(Part.LAW, Kind.PACK, "The policy and the law that new concerns are worked under",
      "A concern that is open keeps what it began with."),
  AGENCY_TYPE(Part.LAW, Kind.CHOICE, "What kind of agency are you?",
      "It decides which powers are looked at before something is shared.",
      "statutory", "Statutory, for example a council, the police or a school",
      "contracted_by_statutory", "Works under contract for a statutory body",
      "voluntary_private", "Voluntary or private", "unknown", "Not sure"),
  AGENCY_LISTED(Part.LAW, Kind.CHOICE, "Must you help a council that looks into a child's safety?",
      "Yes for a council, a school, a housing or health body, or whoever was given this duty. Not the police.",
      "yes", "Yes", "no", "No", "unknown", "Not sure"),
  AGENCY_RELEVANT_PERSON(Part.LAW, Kind.CHOICE, "Does the duty to share of 2026 bind you?",
      "Children Act 2004, section 16LA. Ask your lawyer where you are not sure.",
      "yes", "Yes", "no", "No", "unknown", "Not sure"),
  BASIS(Part.LAW, Kind.LIST, "What this policy rests on", "One publication on each line."),
  GUIDANCE(Part.GUIDANCE, Kind.LINK, "Our guidance on sharing information",
      "Everybody who works here is asked to read it, and once more when its version changes."),
  LOCAL_PROCEDURE(Part.GUIDANCE, Kind.LINK, "The safeguarding partnership's procedure",
      "It stands on the page of a referral."),
  THRESHOLDS(Part.GUIDANCE, Kind.LINK, "The threshold document of our area",
      "It stands where people say how much help somebody needs."),
  POLICY(Part.GUIDANCE, Kind.LINK, "Our policy on confidentiality", "It stands beside the question about your code."),
  MCA_CODE(Part.GUIDANCE, Kind.LINK, "The Mental Capacity Act Code of Practice",
      "It stands where people say whether somebody can decide."),
  CODE_HEALTH(Part.CODES, Kind.WORDS, "What the codes of health professions ask", ""),
  CODE_SOCIAL_WORK(Part.CODES, Kind.WORDS, "What the code of social work asks", ""),
  CODE_TEACHING(Part.CODES, Kind.WORDS, "What the code of teachers asks", ""),
  CODE_LEGAL(Part.CODES, Kind.WORDS, "What the codes of lawyers ask", ""),
  CODE_POLICE(Part.CODES, Kind.WORDS, "What the code of the police asks", ""),
  CODE_OTHER(Part.CODES, Kind.WORDS, "What any other code asks", ""),
  SERIOUS_CRIME(Part.NOTES, Kind.WORDS, "What counts as serious crime", ""),
  COMPETENCE(Part.NOTES, Kind.WORDS, "What people call it when a child can decide", ""),
  CALDICOTT_PRINCIPLES(Part.NOTES, Kind.LIST, "The Caldicott principles", "One on each line."),
  SCHOOLS_DUTY(Part.NOTES, Kind.WORDS, "The duty of maintained schools, colleges and councils", ""),
  INDEPENDENT_SCHOOLS_DUTY(Part.NOTES, Kind.WORDS, "The duty of independent schools", ""),
  PARTNERS(Part.PARTNERS, Kind.LIST, "Who has to work together with us", "One agency on each line.");

  /** What is said of it, and how it is typed. */
  public enum Kind {
    /** an address on the web with its version, as {@link Link} reads it */
    LINK,
    /** one value of several */
    CHOICE,
    /** one of the policy packs that are here */
    PACK,
    /** some sentences */
    WORDS,
    /** several things, one on each line */
    LIST
  }

  /** Under which heading it stands. */
  public enum Part {
    LAW("The law you work under"),
    GUIDANCE("Guidance and procedures"),
    CODES("Professional codes"),
    NOTES("Notes beside the questions"),
    PARTNERS("Partners");

    private final String title;

    Part(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  private static final String UNKNOWN = "unknown";
  private static final int LONGEST = 2000;

  private final Part part;
  private final Kind kind;
  private final String title;
  private final String hint;
  private final Map<String, String> options;

  Setting(Part part, Kind kind, String title, String hint, String... options) {
    this.part = part;
    this.kind = kind;
    this.title = title;
    this.hint = hint;
    Map<String, String> offered = new LinkedHashMap<>();
    for (int at = 0; at < options.length; at += 2) {
      offered.put(options[at], options[at + 1]);
    }
    this.options = offered;
  }

  /** As packs, tables and the record write it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Setting> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }

  public Part part() {
    return part;
  }

  public Kind kind() {
    return kind;
  }

  public String title() {
    return title;
  }

  public String hint() {
    return hint;
  }

  /** The values that are offered, with their words; none where it is no choice, or one of the packs. */
  public Map<String, String> options() {
    return Collections.unmodifiableMap(options);
  }

  /** What is wrong with such a value; empty where it will do. That it says nothing is no fault. */
  public Optional<String> fault(String value) {
    if (value.length() > LONGEST) {
      return Optional.of("Shorten this to " + LONGEST + " characters or fewer");
    }
    return switch (kind) {
      case LINK -> Link.of(value).fault();
      case CHOICE -> options.containsKey(value) ? Optional.empty() : Optional.of("Choose one");
      case PACK, WORDS, LIST -> Optional.empty();
    };
  }

  /** Whether such a value says something: that nobody is sure says nothing. */
  public boolean isSaid(String value) {
    return !value.isBlank() && !(kind == Kind.CHOICE && UNKNOWN.equals(value));
  }
}
