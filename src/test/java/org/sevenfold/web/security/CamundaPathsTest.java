package org.sevenfold.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sevenfold.access.Rights;
import org.sevenfold.directory.Person;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

class CamundaPathsTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
      METHOD | PATH                                               | lead  | admin | switched off
      GET    | /camunda/api/engine/engine/default/task            | true  | true  | true
      GET    | /camunda/                                          | true  | true  | false
      GET    | /camunda/lib/deps.js                               | true  | true  | false
      GET    | /camunda/app/tasklist/default/                     | true  | false | false
      POST   | /camunda/app/tasklist/default/                     | false | false | false
      GET    | /camunda/app/cockpit/default/                      | false | true  | false
      POST   | /camunda/api/cockpit/plugin/base/default/incident  | false | true  | false
      PUT    | /camunda/api/cockpit/plugin/base/default/incident  | false | false | false
      GET    | /camunda/app/admin/default/                        | false | false | false
      GET    | /camunda/app/welcome/default/                      | false | false | false
      GET    | /camunda/api/admin/auth/user/default               | true  | true  | false
      POST   | /camunda/api/admin/auth/user/default/login/cockpit | false | false | false
      POST   | /camunda/api/admin/setup/default/user/create       | false | false | false
      GET    | /camunda/api/admin/plugin/any/default/any          | false | false | false
      """)
  void eachRoleOpensWhatItNeedsAndOneSwitchClosesAllButTheApi(String method, String path, boolean lead,
      boolean administrator, boolean switchedOff) {
    assertThat(allows(true, method, path, Role.SAFEGUARDING_LEAD)).isEqualTo(lead);
    assertThat(allows(true, method, path, Role.ADMINISTRATOR)).isEqualTo(administrator);
    assertThat(allows(false, method, path, Role.SAFEGUARDING_LEAD)).isEqualTo(switchedOff);
    assertThat(allows(false, method, path, Role.ADMINISTRATOR)).isEqualTo(switchedOff);
  }

  private static boolean allows(boolean open, String method, String path, Role role) {
    Person person = new Person(new PersonId("p1"), "a1", "somebody", "Somebody", "any", true, EnumSet.of(role));
    Authentication signedIn = new SignedInPerson(person).authentication();
    return new CamundaPaths(open, new Rights())
        .authorize(() -> signedIn, new RequestAuthorizationContext(new MockHttpServletRequest(method, path)))
        .isGranted();
  }
}
