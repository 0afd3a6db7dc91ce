package org.sevenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.sevenfold.TestAdministrator;
import org.sevenfold.directory.Accounts;
import org.sevenfold.directory.Newcomer;
import org.sevenfold.directory.Role;
import org.sevenfold.work.Staffing;
import org.springframework.beans.factory.annotation.Autowired;

/** Joining, changing and leaving by hand in a real browser, on a phone and at a desk. */
class StaffByHandTest extends InABrowser {

  @Autowired
  Staffing staffing;
  @Autowired
  Accounts accounts;

  @Test
  void everyPageFitsAndLeadsOn() {
    String agency = "Brookfield " + UUID.randomUUID();
    String id = accounts.makeAgency(agency, "statutory", "staffordshire-2009");
    TestAdministrator other = new TestAdministrator(staffing, directory);
    other.join(new Newcomer("n" + UUID.randomUUID(), "Bo Chan", "Nurse", "", people.agency(),
        Set.of(Role.PRACTITIONER)));
    signIn(people.the(Role.ADMINISTRATOR));
    open("/people");
    page.fill("#called", people.lead().userName());
    page.click("button:has-text('Find')");
    look("found");
    open("/people/agencies/" + people.agency());
    open("/people/closed");
    anExcelList(agency);
    open("/people/" + people.lead().id());
    changes();
    leaves();
    signIn(people.secondLead());
    open("/staff");
    assertThat(content()).contains("Letters to hand over", "Mrs Newname left", "Mrs Newname changed");
    page.click("button:has-text('Make the letter for Bo Chan')");
    look("letter");
    assertThat(page.locator(".seven-code").innerText()).matches("(\\w{4}-){3}\\w{4}");
    signIn(people.secondLead());
    open("/account");
    page.click("button:has-text('Sign out there')");
    look("account-signed-out-there");
    assertThat(content()).contains("You are signed out there").doesNotContain("Sign out there");
    page.fill("#current", "wrong");
    page.click("button:has-text('Change the password')");
    look("account-refused");
    open("/sign-in?code-over");
    open("/sign-in?idle&to=/tasks");
  }

  private void anExcelList(String agency) {
    page.navigate(address("/people/import"));
    look("import");
    String list = "sep=;\r\nUser name;Name;Job title;E-mail;Agency;Roles;;\r\nANNA;Anna Lee;Teacher;z@x.org;;" + agency
        + ";Practitioner;;\r\nbo2;=1+1;Nurse;<z@x.org>;" + agency + ";wizard;;\r\n";
    page.setInputFiles("#file", new FilePayload("people.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
    page.click("button:has-text('Show what is in it')");
    look("import-refused");
    String good = "User name;Name;Job title;E-mail;Agency;Roles\r\n" + UUID.randomUUID() + ";Anna Lee;Teacher;z@x.org;"
        + agency + ";Practitioner\r\n" + UUID.randomUUID() + ";Bo Lee;Nurse;;" + agency + ";Practitioner\r\n";
    page.navigate(address("/people/import"));
    page.setInputFiles("#file", new FilePayload("people.csv", "text/csv", good.getBytes(StandardCharsets.UTF_8)));
    page.click("button:has-text('Show what is in it')");
    page.click("button:has-text('Add everybody on this list')");
    look("joined");
  }

  private void changes() {
    page.fill("#name", "Mrs Newname");
    page.fill("#job", "");
    page.click("button:has-text('Continue')");
    look("change-refused");
    page.fill("#job", "Bursar");
    page.fill("#mail", directory.mail(people.raiser().id()).orElseThrow());
    page.click("button:has-text('Continue')");
    look("change-sure");
    page.click("button:has-text('Yes, change it')");
    look("changed");
  }

  private void leaves() {
    page.click("button:has-text('Close the account')");
    page.click("button:has-text('Yes, close it')");
    look("left");
  }
}
