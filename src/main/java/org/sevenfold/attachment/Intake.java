package org.sevenfold.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;

import org.sevenfold.attachment.content.FileCheck;
import org.sevenfold.attachment.content.FileRefused;
import org.sevenfold.attachment.content.FileType;
import org.sevenfold.attachment.malware.MalwareScan;
import org.sevenfold.attachment.malware.Verdict;
import org.sevenfold.form.TypedText;
import org.sevenfold.start.Settings;
import org.springframework.stereotype.Component;

/** Looks at a file before it is kept. It takes its time, and holds no connection to the database meanwhile. */
@Component
public class Intake {

  /** Characters of a caption. */
  public static final int LONGEST_CAPTION = 2_000;

  private final FileCheck check;
  private final MalwareScan scan;
  private final long largest;

  Intake(MalwareScan scan, Settings settings) {
    this.check = new FileCheck(settings.files().types().stream()
        .map(type -> FileType.valueOf(type.toUpperCase(Locale.ROOT))).collect(Collectors.toSet()));
    this.scan = scan;
    this.largest = settings.files().largest().toBytes();
  }

  /** A file that has been looked at. */
  public static final class Incoming {

    private final Said said;
    private final FileCheck.Checked checked;
    private final Verdict verdict;

    private Incoming(Said said, FileCheck.Checked checked, Verdict verdict) {
      this.said = said;
      this.checked = checked;
      this.verdict = verdict;
    }

    Said said() {
      return said;
    }

    FileCheck.Checked checked() {
      return checked;
    }

    /** Whether somebody may open it now. */
    public boolean isOpen() {
      return state().isOpen();
    }

    State state() {
      return verdict == Verdict.CLEAN ? State.SCANNED : State.WAITING;
    }

    /** What it is. */
    public FileType type() {
      return said.type();
    }

    /** What of it is shown, and leaves: of a picture what can be seen and nothing else. */
    public byte[] shown() {
      return checked.copy().orElseGet(checked::content);
    }

    /** Of that, in hexadecimal figures. */
    public String hashOfShown() {
      return said.sha256OfShown();
    }

    /** Then nothing of it is kept but that it came. */
    public boolean isInfected() {
      return verdict == Verdict.INFECTED;
    }
  }

  /** @throws FileRefused when nothing was chosen, or it is too large, or of no kind that is taken */
  public Incoming file(String called, byte[] content, String caption) {
    if (called.isEmpty() && content.length == 0) {
      throw new FileRefused("Choose a photo or a file");
    }
    if (content.length > largest) {
      throw new FileRefused("This file is too large");
    }
    FileCheck.Checked checked = check.checked(content);
    Said said = new Said(FileName.cleaned(called, checked.type()), TypedText.tidied(caption).strip(), checked.type(),
        content.length, sha256(content), checked.copy().map(Intake::sha256).orElse(""));
    return new Incoming(said, checked, scan.scan(content));
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
