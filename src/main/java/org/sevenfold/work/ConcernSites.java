package org.sevenfold.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sevenfold.access.Right;
import org.sevenfold.concern.Concern;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Site;
import org.sevenfold.directory.SiteId;
import org.sevenfold.directory.Sites;
import org.sevenfold.record.Act;
import org.sevenfold.record.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A lead says that a concern is about another site than was said: who may see it, and to whom its work is offered,
 * follows in the same transaction. What is said of one concern holds for those that are linked to it.
 */
@Component
public class ConcernSites {

  private final Concerns concerns;
  private final Sites sites;
  private final LeftOut together;
  private final Journal journal;
  private final CandidateAssignment offering;

  ConcernSites(Concerns concerns, Sites sites, LeftOut together, Journal journal, CandidateAssignment offering) {
    this.concerns = concerns;
    this.sites = sites;
    this.together = together;
    this.journal = journal;
    this.offering = offering;
  }

  /**
   * It is about this site from now on, or about the whole agency.
   *
   * @throws AnswerRefused when it is not theirs to say, is no site of the agency, or gives no reason
   */
  @Transactional
  public void correct(Person lead, ConcernReference reference, Optional<SiteId> site, String reason) {
    List<Concern> all = together.held(reference);
    Concern concern = concerns.allowed(lead.id(), Right.CORRECT_SITE, reference)
        .orElseThrow(() -> refused(AnswerRefused.Reason.RIGHT,
            "Only a safeguarding lead of this concern's site says which site it is about"));
    boolean isThere = site.isEmpty()
        || sites.of(concern.agency()).stream().map(Site::id).anyMatch(one -> site.equals(Optional.of(one)));
    if (!isThere || site.equals(concern.site())) {
      throw refused(AnswerRefused.Reason.ANSWERS, "Choose another site than the one it is about now");
    }
    String why = GivenReason.checked(reason);
    all.forEach(one -> move(lead.id(), one, site, why));
    together.tellWhoGoesOn(lead.id(), reference);
  }

  private void move(PersonId by, Concern concern, Optional<SiteId> site, String why) {
    concerns.at(site, concern.reference());
    journal.append(concern.reference(), new Act(Act.Kind.MOVED, by, Act.SITE, "", Map.of(Act.WHAT, words(site),
        Act.FROM, words(concern.site()), Act.SITE, site.map(SiteId::value).orElse(""), Act.SAID, why)));
    offering.moved(concerns.find(concern.reference()).orElseThrow());
  }

  private String words(Optional<SiteId> site) {
    return sites.words(site.stream().toList());
  }

  private static AnswerRefused refused(AnswerRefused.Reason reason, String why) {
    return new AnswerRefused(reason, why, List.of());
  }
}
