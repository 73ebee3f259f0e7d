package dev.kontor.platform.image;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * How a camera was held (Exif, tag 0x0112). Nothing else of what cameras note is read: a library
 * for all of it would take apart whatever strangers put there.
 */
final class ExifOrientation {
  private static final int UPRIGHT = 1;
  private static final int TAG = 0x0112;
  private static final int HEADER = 8;
  private static final int ENTRY = 12;

  private ExifOrientation() {}

  /** From 1 to 8, by the TIFF structure that the Exif data are; 1 where they don't tell. */
  static int of(Optional<ByteBuffer> exif) {
    return exif.filter(each -> each.remaining() >= HEADER)
        .map(each -> read(each.slice()))
        .filter(each -> each >= UPRIGHT && each <= 8)
        .orElse(UPRIGHT);
  }

  private static int read(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    var first = Integer.toUnsignedLong(tiff.getInt(4));
    if (first + Short.BYTES > tiff.limit()) {
      return UPRIGHT;
    }
    var entries = Short.toUnsignedInt(tiff.getShort((int) first));
    var at = first + Short.BYTES;
    for (int i = 0; i < entries && at + ENTRY <= tiff.limit(); i++, at += ENTRY) {
      if (tiff.getShort((int) at) == TAG) {
        return tiff.getShort((int) at + HEADER);
      }
    }
    return UPRIGHT;
  }

  /** A picture as it looked to whoever took it. */
  static BufferedImage upright(BufferedImage picture, int orientation) {
    if (orientation == UPRIGHT) {
      return picture;
    }
    var right = picture.getWidth() - 1;
    var bottom = picture.getHeight() - 1;
    var isOnItsSide = orientation >= 5;
    var upright =
        new BufferedImage(
            isOnItsSide ? bottom + 1 : right + 1,
            isOnItsSide ? right + 1 : bottom + 1,
            picture.getType());
    for (int y = 0; y <= bottom; y++) {
      for (int x = 0; x <= right; x++) {
        var pixel = picture.getRGB(x, y);
        switch (orientation) {
          case 2 -> upright.setRGB(right - x, y, pixel);
          case 3 -> upright.setRGB(right - x, bottom - y, pixel);
          case 4 -> upright.setRGB(x, bottom - y, pixel);
          case 5 -> upright.setRGB(y, x, pixel);
          case 6 -> upright.setRGB(bottom - y, x, pixel);
          case 7 -> upright.setRGB(bottom - y, right - x, pixel);
          default -> upright.setRGB(y, right - x, pixel);
        }
      }
    }
    return upright;
  }
}
