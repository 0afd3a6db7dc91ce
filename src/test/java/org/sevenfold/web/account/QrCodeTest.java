package org.sevenfold.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import org.junit.jupiter.api.Test;

/** What is drawn is read back as a phone would read it. */
class QrCodeTest {

  private static final String TEXT =
      "otpauth://totp/Sevenfold:anna?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Sevenfold";
  private static final int MARGIN = 4;

  @Test
  void theSquareSaysTheText() throws Exception {
    QrCode drawn = QrCode.of(TEXT);
    BitMatrix modules = new BitMatrix(drawn.size() - 2 * MARGIN);
    Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(drawn.path()).results().forEach(
        dark -> modules.set(Integer.parseInt(dark.group(1)) - MARGIN, Integer.parseInt(dark.group(2)) - MARGIN));
    assertThat(new Decoder().decode(modules).getText()).isEqualTo(TEXT);
  }
}
