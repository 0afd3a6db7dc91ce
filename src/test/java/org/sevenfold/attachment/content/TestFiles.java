package org.sevenfold.attachment.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

/** Files as people, phones and attackers make them. */
public final class TestFiles {

  /** What a camera wrote beside the picture: where somebody lives. */
  public static final String PLACE = "GPS 52.8067 N 2.1168 W";

  private static final int TURNED_RIGHT = 6;

  private TestFiles() {
  }

  /** A photo of a phone that was held upright: red above, blue below; it lies on its side and says where it was. */
  public static byte[] photo() {
    return withExif(jpeg(120, 80), TURNED_RIGHT);
  }

  /** The same, and no other test has one that is equal. */
  public static byte[] photo(String mark) {
    return join(photo(), ("\n" + mark).getBytes(UTF_8));
  }

  public static byte[] png(int width, int height) {
    return drawn("png", width, height);
  }

  static byte[] jpeg(int width, int height) {
    return drawn("jpeg", width, height);
  }

  /** A photo as iPhones keep it: what it is, what stands in it with where it was taken, and the picture. */
  public static byte[] heic() {
    return join(box("ftyp", "heic\0\0\0\0mif1heic"), join(box("meta", PLACE), box("mdat", "x".repeat(500))));
  }

  private static byte[] box(String name, String content) {
    byte[] bytes = (name + content).getBytes(UTF_8);
    return ByteBuffer.allocate(bytes.length + 4).putInt(bytes.length + 4).put(bytes).array();
  }

  public static byte[] pdf() {
    return "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(UTF_8);
  }

  static byte[] docx(String... more) {
    String[] parts = Arrays.copyOf(more, more.length + 3);
    System.arraycopy(more, 0, parts, 3, more.length);
    parts[0] = "[Content_Types].xml";
    parts[1] = "_rels/.rels";
    parts[2] = "word/document.xml";
    return zip(parts);
  }

  static byte[] zip(String... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
      for (String part : parts) {
        archive.putNextEntry(new ZipEntry(part));
        archive.write(("<xml>" + part + "</xml>").getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A few kilobytes that hold more than a computer does. */
  static byte[] bomb() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
      for (String part : new String[] {"[Content_Types].xml", "_rels/.rels", "word/document.xml"}) {
        archive.putNextEntry(new ZipEntry(part));
        for (int i = 0; i < 100; i++) {
          archive.write(new byte[1024 * 1024]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A picture whose head says that it has more points than any camera. */
  static byte[] hugePng() {
    byte[] png = png(4, 4);
    ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
    CRC32 sum = new CRC32();
    sum.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
    return png;
  }

  public static byte[] join(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static byte[] drawn(String format, int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pencil = picture.createGraphics();
    pencil.setColor(Color.BLUE);
    pencil.fillRect(0, 0, width, height);
    pencil.setColor(Color.RED);
    pencil.fillRect(0, 0, width / 2, height);
    pencil.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] withExif(byte[] jpeg, int orientation) {
    byte[] place = PLACE.getBytes(UTF_8);
    int length = 2 + 6 + 8 + 2 + 12 + 4 + place.length;
    ByteBuffer exif = ByteBuffer.allocate(2 + length);
    exif.putShort((short) 0xFFE1).putShort((short) length).put("Exif\0\0".getBytes(UTF_8));
    exif.put("MM".getBytes(UTF_8)).putShort((short) 42).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
    exif.putInt(0).put(place);
    return join(join(Arrays.copyOf(jpeg, 2), exif.array()), Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }
}
