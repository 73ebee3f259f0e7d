package dev.kontor.platform.image;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The segments that a JPEG file is made of (ITU-T T.81, annex B). */
final class JpegSegments {
  private static final int MARKER = 0xFF;
  private static final int START_OF_SCAN = 0xDA;
  private static final int APPLICATION_1 = 0xE1;
  private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
  private static final int END_OF_IMAGE = 0xD9;

  /** A progressive picture has ten or so; each makes the decoder go over all of it once more. */
  private static final int MOST_SCANS = 100;

  private JpegSegments() {}

  static Optional<ByteBuffer> exif(byte[] file) {
    var at = 2;
    while (at + 3 < file.length && (file[at] & 0xFF) == MARKER) {
      var code = file[at + 1] & 0xFF;
      var length = (file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF;
      if (code == START_OF_SCAN) {
        return Optional.empty();
      }
      var content = at + 4;
      var end = Math.min(file.length, at + 2 + length);
      if (code == APPLICATION_1
          && end - content >= EXIF.length
          && Arrays.equals(file, content, content + EXIF.length, EXIF, 0, EXIF.length)) {
        return Optional.of(
            ByteBuffer.wrap(file, content, end - content).slice().position(EXIF.length));
      }
      at += code == MARKER ? 1 : 2 + length;
    }
    return Optional.empty();
  }

  static boolean areSound(byte[] file) {
    var scans = 0;
    var at = 2;
    while (at + 1 < file.length && scans <= MOST_SCANS) {
      var code = file[at + 1] & 0xFF;
      if ((file[at] & 0xFF) != MARKER || code == MARKER) {
        at++;
      } else if (code == END_OF_IMAGE) {
        return true;
      } else if (standsAlone(code)) {
        at += 2;
      } else if (at + 3 < file.length) {
        scans += code == START_OF_SCAN ? 1 : 0;
        at += 2 + ((file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF);
      } else {
        return false;
      }
    }
    return false;
  }

  /** Restarts, and 00, by which the data of a scan says that it means no marker. */
  private static boolean standsAlone(int code) {
    return code <= 0x01 || code >= 0xD0 && code <= 0xD8;
  }
}
