package org.sevenfold.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.sevenfold.directory.PersonId;
import org.sevenfold.directory.Role;
import org.sevenfold.notice.channel.Outgoing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** That the record is damaged reaches a person: the mail that leaves. */
class RecordAlarmTest extends NoticeTest {

  @Autowired
  RecordAlarm alarm;

  @Test
  void administratorsGetAMailThatSaysWhereToLookAndNamesNoRecord() {
    new TransactionTemplate(transactions).executeWithoutResult(status -> alarm.raise());
    PersonId whoLooksAfterIt = people.the(Role.ADMINISTRATOR).id();
    assertThat(told()).contains(whoLooksAfterIt).doesNotContain(people.lead().id(), people.raiser().id());
    List<Outgoing> mails = letters().stream().filter(one -> one.to().startsWith(whoLooksAfterIt.value())).toList();
    assertThat(mails).singleElement().satisfies(mail -> {
      assertThat(mail.subject()).isEqualTo("Sevenfold: the record is damaged");
      assertThat(mail.text()).contains("/health").doesNotContain("/concerns/", "{");
    });
  }
}
