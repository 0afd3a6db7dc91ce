package org.sevenfold.attachment;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.sevenfold.TestReading;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.directory.Person;
import org.sevenfold.record.CaseRecord;
import org.sevenfold.record.Journal;
import org.sevenfold.web.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A concern to which somebody adds files, and somebody with every right in the database. */
abstract class AttachmentCase extends PageTest {

  static final String CAPTION = "The bruise on his arm, taken by me at 10:20";

  @Autowired
  Attachments attachments;
  @Autowired
  Intake intake;
  @Autowired
  Journal journal;
  ConcernReference concern;
  Person raiser;

  @BeforeEach
  void aConcern() {
    raiser = people.raiser();
    concern = walk.raise(raiser, Map.of("immediate_danger", "yes"), Map.of());
  }

  Attachment added(byte[] content) {
    return added(concern, content);
  }

  /** The one that was added last. */
  Attachment added(ConcernReference to, byte[] content) {
    attachments.add(raiser.id(), to, intake.file("IMG_0001.JPG", content, CAPTION));
    List<Attachment> files = files(to);
    return files.get(files.size() - 1);
  }

  List<Attachment> files(ConcernReference of) {
    return attachments.of(of, record(of));
  }

  CaseRecord record(ConcernReference of) {
    return journal.read(TestReading.COMPARING, of);
  }

  static int asSuperuser(String sql) {
    try (Connection connection = DATABASE.superuser(); Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
