package org.sevenfold.attachment;

import java.util.regex.Pattern;

import org.sevenfold.attachment.content.FileType;
import org.sevenfold.form.TypedText;

/** What a file was called where it came from: kept so that people know it again, and believed in nothing. */
final class FileName {

  private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]");
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_()-]+");
  private static final Pattern ENDING = Pattern.compile("\\.[^. ]{1,5}$");
  /** Characters. */
  private static final int LONGEST = 80;

  private FileName() {
  }

  /** Without folders, and with the ending that belongs to what is in it. */
  static String cleaned(String called, FileType type) {
    String name = TypedText.tidied(FOLDERS.matcher(called).replaceFirst(""));
    name = NOT_IN_NAMES.matcher(ENDING.matcher(name).replaceFirst("")).replaceAll(" ").strip();
    name = name.substring(0, Math.min(LONGEST, name.length())).strip();
    return (name.isEmpty() ? "file" : name) + "." + type.ending();
  }
}
