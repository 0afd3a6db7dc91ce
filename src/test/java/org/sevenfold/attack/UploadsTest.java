package org.sevenfold.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Arrays;
import java.util.Map;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sevenfold.attachment.Attachments;
import org.sevenfold.concern.ConcernReference;
import org.sevenfold.start.Settings;
import org.sevenfold.web.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file over the wire: it is laid down on no disk, and one that is too large is told so with a page. */
class UploadsTest extends PageTest {

  private static final String BOUNDARY = "zqzqzq";
  private static final String WORDS = "He said that he falls a lot. ";

  @LocalServerPort
  int port;
  @Autowired
  ServletContext servletContext;
  @Autowired
  MultipartConfigElement multipart;
  @Autowired
  Settings settings;
  @Autowired
  Attachments attachments;
  @Autowired
  JdbcClient jdbc;
  private Attacker raiser;
  private ConcernReference concern;

  @BeforeEach
  void aConcern() {
    concern = walk.raise(people.raiser(), Map.of("immediate_danger", "yes"), Map.of());
    raiser = Attacker.of("raiser", people.raiser(), port);
  }

  @Test
  void nothingOfItIsLaidDownOnADisk() throws Exception {
    File folder = (File) servletContext.getAttribute(ServletContext.TEMPDIR);
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (WatchService eyes = folder.toPath().getFileSystem().newWatchService()) {
      WatchKey tomcats = folder.toPath().register(eyes, StandardWatchEventKinds.ENTRY_CREATE);
      WatchKey javas = temporary.register(eyes, StandardWatchEventKinds.ENTRY_CREATE);
      RawAnswer answer = send("/concerns/" + concern + "/files", Math.toIntExact(settings.files().largest().toBytes()));
      assertThat(answer.header("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/files"));
      assertThat(jdbc.sql("select size from attachment where concern = ?").param(concern.value()).query(Long.class)
          .single()).isEqualTo(settings.files().largest().toBytes());
      assertThat(tomcats.pollEvents()).isEmpty();
      assertThat(javas.pollEvents()).noneMatch(event -> event.context().toString().matches("upload_.*|.*[.]tmp"));
    }
    assertThat(multipart.getFileSizeThreshold()).isGreaterThanOrEqualTo(Math.toIntExact(multipart.getMaxRequestSize()));
  }

  @Test
  void whatIsTooLargeIsAnsweredWithThePage() {
    RawAnswer answer = send("/concerns/" + concern + "/files", 30_000_000);
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).hasValueSatisfying(
        to -> assertThat(to).endsWith("/concerns/" + concern + "/files?too-large"));
    RawAnswer page = raiser.send(RawRequest.get("/concerns/" + concern + "/files?too-large"));
    assertThat(page.status()).isEqualTo(413);
    assertThat(page.text()).contains("<title>Error: ", "larger than 10 MB", "href=\"#file\"");
  }

  @Test
  void elsewhereItIsRefusedInPlainWords() {
    assertThat(send("/people/import/preview", 12_000_000)).satisfies(answer -> {
      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.header("Location")).isEmpty();
    });
  }

  @Test
  void aStrangersFileIsNotRead() {
    Attacker nobody = Attacker.nobody(port);
    assertThat(nobody.send(request("/concerns/" + concern + "/files", "none", 100_000)).status()).isEqualTo(413);
  }

  private RawAnswer send(String address, int length) {
    return raiser.send(request(address, raiser.token(), length));
  }

  private static RawRequest request(String address, String token, int length) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(field("_csrf", token));
    body.writeBytes(field("said", "What his aunt wrote"));
    body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"letter.txt\"\r\n"
        + "Content-Type: text/plain\r\n\r\n").getBytes(UTF_8));
    body.writeBytes(Arrays.copyOf(WORDS.repeat(length / WORDS.length() + 1).getBytes(UTF_8), length));
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return new RawRequest("POST", address, Map.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY,
        "Accept", "text/html"), body.toByteArray());
  }

  private static byte[] field(String name, String value) {
    return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
        .getBytes(UTF_8);
  }
}
