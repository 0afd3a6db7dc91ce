package org.sevenfold.web.administrator;

import java.util.ArrayList;
import java.util.List;

import org.sevenfold.agency.AgencySettings;
import org.sevenfold.directory.Agency;
import org.sevenfold.phonebook.PhoneBook;
import org.sevenfold.policy.Setting;
import org.springframework.stereotype.Component;

/** What an agency has not configured, for every page that says so: where people will miss it, and nobody's name. */
@Component
class StillToSet {

  private final AgencySettings settings;
  private final Officers officers;
  private final PhoneBook phoneBook;

  StillToSet(AgencySettings settings, Officers officers, PhoneBook phoneBook) {
    this.settings = settings;
    this.officers = officers;
    this.phoneBook = phoneBook;
  }

  /**
   * Of one agency.
   *
   * @param settings what nobody has said
   * @param offices  those that nobody holds
   * @param bodies   those that people are told to ring, and that have no number
   */
  record Missing(Agency agency, List<Setting> settings, List<String> offices, List<String> bodies) {

    boolean isAnything() {
      return count() > 0;
    }

    public int count() {
      return settings.size() + offices.size() + bodies.size();
    }

    /** One thing after the other, the people first: without them nobody sees what else is missing. */
    public List<String> inWords() {
      List<String> words = new ArrayList<>();
      offices.forEach(office -> words.add("nobody is " + office));
      bodies.forEach(body -> words.add("no number of " + body));
      settings.forEach(setting -> words.add(setting.title()));
      return words;
    }
  }

  Missing of(Agency agency) {
    return new Missing(agency, settings.of(agency).missing(),
        officers.of(agency).stream().filter(office -> office.people().isEmpty()).map(Officers.Office::name).toList(),
        phoneBook.of(agency).withoutNumber());
  }
}
