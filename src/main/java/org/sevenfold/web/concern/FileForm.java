package org.sevenfold.web.concern;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.sevenfold.attachment.Intake;
import org.sevenfold.attachment.content.FileRefused;
import org.sevenfold.form.TypedText;
import org.sevenfold.start.Settings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;

/** The two questions with which a file is added: which, and what it shows. What was typed stays where it is wrong. */
@Component
class FileForm {

  private static final String FILE = "file";
  private static final String SAID = "said";

  private final Intake intake;
  private final long largest;

  FileForm(Intake intake, Settings settings) {
    this.intake = intake;
    this.largest = settings.files().largest().toMegabytes();
  }

  /** The page is drawn with what it has to say before anybody chooses. */
  void draw(Model model) {
    model.addAttribute("largest", largest);
  }

  /** Empty where something is wrong: the page says what, beside the question. */
  Optional<Intake.Incoming> read(MultipartFile file, String said, Model model, HttpServletResponse response) {
    Map<String, String> wrong = new LinkedHashMap<>();
    Optional<Intake.Incoming> incoming = Optional.empty();
    caption(said).ifPresent(fault -> wrong.put(SAID, fault));
    try {
      incoming = Optional.of(intake.file(name(file), content(file), said));
    } catch (FileRefused refused) {
      wrong.put(FILE, refused.getMessage());
    }
    refuse(wrong, said, model, response);
    return wrong.isEmpty() ? incoming : Optional.empty();
  }

  /** Something else stood in its way. */
  void refuse(String why, String said, Model model, HttpServletResponse response) {
    refuse(Map.of(FILE, why), said, model, response);
  }

  /** It was so large that it was not even read. */
  void tooLarge(Model model, HttpServletResponse response) {
    refuse(Map.of(FILE, "This file is larger than " + largest + " MB. Make it smaller, or take the photo again in a"
        + " lower quality. Nothing else that you typed is lost"), "", model, response);
    response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE.value());
  }

  private static void refuse(Map<String, String> wrong, String said, Model model, HttpServletResponse response) {
    if (!wrong.isEmpty()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      model.addAttribute("wrong", wrong);
      model.addAttribute("typed", Map.of(SAID, said));
      model.addAttribute("problems", true);
    }
  }

  private static Optional<String> caption(String said) {
    return TypedText.saysNothing(said) ? Optional.of("Say in a few words what it shows")
        : TypedText.fault(said, Intake.LONGEST_CAPTION);
  }

  private static String name(MultipartFile file) {
    return file == null ? "" : Optional.ofNullable(file.getOriginalFilename()).orElse("");
  }

  private static byte[] content(MultipartFile file) {
    try {
      return file == null ? new byte[0] : file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
