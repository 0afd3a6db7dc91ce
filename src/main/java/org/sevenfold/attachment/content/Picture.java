package org.sevenfold.attachment.content;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;

import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws a picture anew: what can be seen, turned as it was taken, and nothing of where, when and with what. It is read
 * row by row into a smaller one, so that no picture needs more memory than this allows; and never two beyond that.
 */
final class Picture {

  /** Pixels: more than the cameras of phones have. */
  private static final long MOST_PIXELS = 60_000_000;
  private static final int LONGEST_SIDE = 30_000;
  /** Pixels of the longer side of what is drawn: enough to see a bruise, and to print it. */
  private static final int DRAWN = 2_048;
  private static final float QUALITY = 0.88f;
  private static final int AT_ONCE = 2;

  private final Semaphore places = new Semaphore(AT_ONCE);

  /** @throws FileRefused where it can't be read, or is too large to be */
  byte[] copy(byte[] content) {
    places.acquireUninterruptibly();
    try {
      return written(turned(read(content), Orientation.of(content)));
    } catch (IOException | RuntimeException e) {
      throw e instanceof FileRefused refused ? refused
          : new FileRefused("This picture can't be read. Take a picture of the screen, and add that");
    } finally {
      places.release();
    }
  }

  private static BufferedImage read(byte[] content) throws IOException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IIOException("No picture");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return reader.read(0, smaller(reader));
      } finally {
        reader.dispose();
      }
    }
  }

  private static ImageReadParam smaller(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    int longer = Math.max(width, height);
    if ((long) width * height > MOST_PIXELS || longer > LONGEST_SIDE) {
      throw new FileRefused("This picture has more points than can be shown. Make it smaller, or take a picture of the"
          + " screen, and add that");
    }
    ImageReadParam param = reader.getDefaultReadParam();
    int each = Math.max(1, (longer + DRAWN - 1) / DRAWN);
    param.setSourceSubsampling(each, each, 0, 0);
    return param;
  }

  private static BufferedImage turned(BufferedImage read, Orientation orientation) {
    boolean lies = orientation.swapsSides();
    BufferedImage drawn = new BufferedImage(lies ? read.getHeight() : read.getWidth(),
        lies ? read.getWidth() : read.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pencil = drawn.createGraphics();
    pencil.setColor(Color.WHITE);
    pencil.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
    AffineTransform turn = orientation.upright(read.getWidth(), read.getHeight());
    pencil.drawImage(read, turn, null);
    pencil.dispose();
    return drawn;
  }

  private static byte[] written(BufferedImage drawn) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(drawn, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
