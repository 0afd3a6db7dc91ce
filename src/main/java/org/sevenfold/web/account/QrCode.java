package org.sevenfold.web.account;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A square that a phone scans, as a drawing that a page holds in itself: no picture is fetched, none is kept.
 *
 * @param size of each side with its margin, in modules
 * @param path the dark modules, as an SVG path has them
 */
record QrCode(int size, String path) {

  /** As the standard asks for it: without, many phones find nothing. */
  private static final int MARGIN = 4;

  static QrCode of(String text) {
    try {
      ByteMatrix modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
      return new QrCode(modules.getWidth() + 2 * MARGIN, path(modules));
    } catch (WriterException e) {
      throw new IllegalStateException("A text is too long to be drawn", e);
    }
  }

  private static String path(ByteMatrix modules) {
    int width = modules.getWidth();
    return IntStream.range(0, width * width).filter(i -> modules.get(i % width, i / width) == 1)
        .mapToObj(i -> "M" + (i % width + MARGIN) + " " + (i / width + MARGIN) + "h1v1h-1z")
        .collect(Collectors.joining());
  }
}
