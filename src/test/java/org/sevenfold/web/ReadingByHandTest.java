package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.concern.Concerns;
import org.sevenfold.directory.Agency;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.Role;
import org.sevenfold.reading.ReadingReview;
import org.sevenfold.reading.Week;
import org.sevenfold.record.AccessLog;
import org.sevenfold.record.Reading;
import org.sevenfold.record.View;
import org.sevenfold.replay.Walk;
import org.sevenfold.work.Exclusions;
import org.springframework.beans.factory.annotation.Autowired;

/** A week of looking, and what guardian, lead and raiser see of it, on a phone and at a desk. */
class ReadingByHandTest extends InABrowser {

  @Autowired
  Concerns concerns;
  @Autowired
  Exclusions exclusions;
  @Autowired
  AccessLog access;
  @Autowired
  ReadingReview review;

  @Test
  void whoLookedAndWhatWasUnusual() {
    Person guardian = people.the(Role.CALDICOTT_GUARDIAN);
    Agency agency = directory.agency(people.agency()).orElseThrow();
    review.review(agency, new Week(LocalDate.of(2026, 11, 9)));
    signIn(guardian);
    page.navigate(address("/unusual-reading"));
    assertThat(content()).contains("Nothing unusual in the week to 15 November 2026.");
    look("nothing-unusual");
    String readers = "/concerns/" + aWeek() + "/readers";
    review.review(agency, new Week(LocalDate.of(2026, 11, 16)));
    signIn(guardian); // the week was longer than a session
    open("/unusual-reading");
    page.locator("textarea").first().fill("ok");
    page.locator("button:has-text('Save')").first().click();
    look("refused");
    assertThat(content()).contains("Write why, in a few words");
    page.locator("textarea").first().fill("She rang to say that she had clicked on an old link");
    page.locator("button:has-text('Save')").first().click();
    look("answered");
    assertThat(content()).contains("In order, because: She rang");
    page.navigate(address(readers));
    look("readers-guardian");
    signIn(people.secondLead());
    page.navigate(address(readers));
    look("readers-lead");
    signIn(people.raiser());
    page.navigate(address(readers));
    look("readers-raiser");
  }

  /** Somebody left out tries, somebody looks at night. */
  private ConcernReference aWeek() {
    ConcernReference concern = walk.raise(people.raiser(), Walk.HARM, Map.of());
    concerns.unmask(concern);
    exclusions.exclude(people.secondLead(), people.lead().id(), concern, "Her sister is the child's carer");
    access.tried(people.lead().id(), concern);
    clock.moveTo(Instant.parse("2026-11-18T23:10:00Z"));
    access.note(Reading.by(people.secondLead().id(), View.CASE_PAGE), List.of(concern));
    clock.moveTo(Instant.parse("2026-11-23T09:00:00Z"));
    return concern;
  }
}
