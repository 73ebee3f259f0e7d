package dev.kontor.support;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Reads QR codes from pages, as the apps of banks do. */
public final class QrCodes {
  private QrCodes() {}

  /** The lines that a code holds. */
  public static List<String> lines(BufferedImage page) {
    var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page)));
    var hints =
        Map.of(
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(BarcodeFormat.QR_CODE),
            DecodeHintType.TRY_HARDER,
            true);
    try {
      return new MultiFormatReader().decode(bitmap, hints).getText().lines().toList();
    } catch (NotFoundException e) {
      throw new AssertionError("No QR code on the page", e);
    }
  }

  /** The same of a picture in a file. */
  public static List<String> lines(byte[] picture) {
    try {
      return lines(ImageIO.read(new ByteArrayInputStream(picture)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
