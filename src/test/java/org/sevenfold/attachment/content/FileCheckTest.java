package org.sevenfold.attachment.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file is what is in it. */
class FileCheckTest {

  private final FileCheck check = new FileCheck(EnumSet.allOf(FileType.class));

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void whatPeopleAddIsKnownByWhatIsInIt(FileType type, byte[] content) {
    assertThat(check.checked(content).type()).isEqualTo(type);
    assertThat(check.checked(content).content()).isEqualTo(content);
    assertThat(check.checked(content).copy().isPresent()).isEqualTo(type.isPicture());
  }

  static Stream<Arguments> whatPeopleAddIsKnownByWhatIsInIt() {
    return Stream.of(arguments(FileType.JPEG, TestFiles.photo()), arguments(FileType.PNG, TestFiles.png(30, 20)),
        arguments(FileType.HEIC, TestFiles.heic()),
        arguments(FileType.PDF, TestFiles.pdf()), arguments(FileType.TEXT, "Er sagte: „Nein“\n".getBytes(UTF_8)),
        arguments(FileType.DOCX, TestFiles.docx()), arguments(FileType.ODT, OpenDocument.text()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void whatIsNotTakenIsRefusedWhateverItIsCalled(String what, byte[] content, String told) {
    assertThatThrownBy(() -> check.checked(content)).isInstanceOf(FileRefused.class).hasMessageContaining(told);
  }

  static Stream<Arguments> whatIsNotTakenIsRefusedWhateverItIsCalled() {
    String kind = "A file of this kind can't be added";
    return Stream.of(arguments("a page", "<!DOCTYPE html><html><script>x</script></html>".getBytes(UTF_8), kind),
        arguments("a page after blanks", "\n\n  <html><body onload=x>".getBytes(UTF_8), kind),
        arguments("a drawing that runs",
            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8), kind),
        arguments("a script", "#!/bin/sh\nrm -rf /\n".getBytes(UTF_8), kind),
        arguments("a program", TestFiles.join("MZ".getBytes(UTF_8), new byte[200]), kind),
        arguments("an archive", TestFiles.zip("a.txt"), kind),
        arguments("a moving picture", "GIF89a/*<script>*/".getBytes(UTF_8), kind),
        arguments("half a photo of an iPhone", Arrays.copyOf(TestFiles.heic(), 90), "damaged"),
        arguments("a photo of an iPhone without a picture", Arrays.copyOf(TestFiles.heic(), 24), "damaged"),
        arguments("something behind a photo of an iPhone",
            TestFiles.join(TestFiles.heic(), "<script>x</script>".getBytes(UTF_8)), "damaged"),
        arguments("a document that runs", TestFiles.docx("word/vbaProject.bin"), "macros"),
        arguments("a document with another inside", TestFiles.docx("word/embeddings/oleObject1.bin"), "macros"),
        arguments("an archive without end", TestFiles.bomb(), "more than can be looked through"),
        arguments("half a photo", Arrays.copyOf(TestFiles.photo(), 60), "can't be read"),
        arguments("a photo that is a page", TestFiles.join(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            "<html><script>x</script>".getBytes(UTF_8)), "can't be read"),
        arguments("a picture of 3.6 thousand million points", TestFiles.hugePng(), "more points"),
        arguments("a PDF after something else", TestFiles.join("<script>\n".getBytes(UTF_8), TestFiles.pdf()), ""),
        arguments("letters of another time", "Müller sagte".getBytes(ISO_8859_1), "UTF-8"),
        arguments("nothing", new byte[0], "empty"));
  }

  @Test
  void whatAnInstallationDoesNotTakeIsRefused() {
    FileCheck photos = new FileCheck(EnumSet.of(FileType.JPEG));
    assertThatThrownBy(() -> photos.checked(TestFiles.pdf())).hasMessageContaining("Add a photo.");
    assertThat(photos.checked(TestFiles.photo()).type()).isEqualTo(FileType.JPEG);
  }

  @Test
  void theCopySaysNothingButWhatCanBeSeen() {
    byte[] photo = TestFiles.photo("and after its end");
    byte[] copy = check.checked(photo).copy().orElseThrow();
    assertThat(new String(photo, ISO_8859_1)).contains("Exif", TestFiles.PLACE, "and after its end");
    assertThat(new String(copy, ISO_8859_1)).doesNotContain("Exif", TestFiles.PLACE, "and after its end");
  }

  /** It lies on its side, red to the left; as it was taken, red is above. */
  @Test
  void theCopyStandsAsItWasTaken() throws IOException {
    BufferedImage copy = ImageIO.read(new ByteArrayInputStream(check.checked(TestFiles.photo()).copy().orElseThrow()));
    assertThat(copy.getWidth()).isEqualTo(80);
    assertThat(copy.getHeight()).isEqualTo(120);
    assertThat(new Color(copy.getRGB(40, 20)).getRed()).isGreaterThan(200);
    assertThat(new Color(copy.getRGB(40, 100)).getBlue()).isGreaterThan(200);
  }

  @Test
  void theCopyOfALargePictureIsSmall() throws IOException {
    BufferedImage copy =
        ImageIO.read(new ByteArrayInputStream(check.checked(TestFiles.png(6000, 500)).copy().orElseThrow()));
    assertThat(copy.getWidth()).isEqualTo(2000);
  }
}
