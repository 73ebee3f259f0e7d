package dev.kontor.platform.image;

/** The segments that a JPEG file is made of (ITU-T T.81, annex B). */
final class JpegSegments {
  private static final int MARKER = 0xFF;
  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_IMAGE = 0xD9;

  /** A progressive picture has ten or so; each makes the decoder go over all of it once more. */
  private static final int MOST_SCANS = 100;

  private JpegSegments() {}

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
