package org.sevenfold.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sevenfold.attachment.content.TestFiles;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.record.DamagedRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is in a file is sealed by its concern's key, piece by piece, each for its own place. */
class SealedFilesTest extends AttachmentCase {

  private static final String OF = " where part = 'original' and attachment = '";
  private static final String WORDS = "He said: \"Dad hits me when I'm bad.\" ";

  @Autowired
  JdbcClient jdbc;

  @Test
  void itComesBackByteByByte() {
    byte[] large = letter(700_000);
    Attachment file = added(large);
    assertThat(pieces(file)).hasSize(3);
    assertThat(attachments.open(raiser.id(), concern, file.id()).orElseThrow().content()).isEqualTo(large);
    byte[] photo = TestFiles.photo("as it came");
    Attachment picture = added(photo);
    assertThat(attachments.openOriginal(raiser.id(), concern, picture.id()).orElseThrow().content()).isEqualTo(photo);
    assertThat(attachments.open(raiser.id(), concern, picture.id()).orElseThrow().content())
        .asString(ISO_8859_1).doesNotContain("as it came", TestFiles.PLACE);
  }

  @Test
  void nothingOfItStandsInClearInTheDatabase() {
    Attachment file = added(letter(400));
    pieces(file).forEach(piece -> assertThat(new String(piece, ISO_8859_1)).doesNotContain("Dad hits", "said"));
    String row = jdbc.sql("select row_to_json(a)::text from attachment a where id = ?").param(file.id().value())
        .query(String.class).single();
    assertThat(row).doesNotContain("IMG", "bruise", file.sha256());
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "update attachment_chunk set sealed = set_byte(sealed, 300, get_byte(sealed, 300) # 1)" + OF
          + "THIS' and number = 1",
      "update attachment_chunk set number = 7 - number" + OF + "THIS'",
      "delete from attachment_chunk" + OF + "THIS' and number = 2",
      "delete from attachment_chunk" + OF + "THIS'",
      "update attachment_chunk c set sealed = (select sealed from attachment_chunk" + OF
          + "OTHER' and number = 1)" + OF + "THIS' and number = 1",
      "update attachment set entry = (select entry from attachment where id = 'OTHER') where id = 'THIS'",
      "update attachment set concern = 'ELSEWHERE' where id = 'THIS'"})
  void whateverIsChangedInTheDatabaseIsNotShown(String sql) {
    ConcernReference elsewhere = walk.raise(raiser, Map.of("immediate_danger", "yes"), Map.of());
    Attachment file = added(letter(700_000));
    Attachment other = added(letter(700_001));
    assertThat(asSuperuser(sql.replace("THIS", file.id().value()).replace("OTHER", other.id().value())
        .replace("ELSEWHERE", elsewhere.value()))).isPositive();
    ConcernReference where = sql.contains("ELSEWHERE") ? elsewhere : concern;
    assertThatThrownBy(() -> attachments.open(raiser.id(), where, file.id())).isInstanceOf(DamagedRecord.class)
        .hasMessageContaining(where.value());
  }

  /** As an older backup of its pieces would. */
  @Test
  void piecesOfAnotherFileOfTheSameConcernDoNotOpen() {
    Attachment file = added(letter(400));
    Attachment other = added(letter(401));
    asSuperuser("delete from attachment_chunk" + OF + file.id() + "'");
    asSuperuser("update attachment_chunk set attachment = '" + file.id() + "'" + OF + other.id() + "'");
    assertThatThrownBy(() -> attachments.open(raiser.id(), concern, file.id())).isInstanceOf(DamagedRecord.class);
  }

  private List<byte[]> pieces(Attachment file) {
    return jdbc.sql("select sealed from attachment_chunk where attachment = ? order by number").param(file.id().value())
        .query((row, i) -> row.getBytes(1)).list();
  }

  private static byte[] letter(int length) {
    return Arrays.copyOf(WORDS.repeat(length / WORDS.length() + 1).getBytes(UTF_8), length);
  }
}
