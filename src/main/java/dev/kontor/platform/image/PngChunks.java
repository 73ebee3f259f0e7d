package dev.kontor.platform.image;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The chunks that a PNG file is made of (W3C PNG, section 5). */
final class PngChunks {
  private static final int SIGNATURE_LENGTH = 8;
  private static final int CHECKSUM_LENGTH = 4;
  private static final int IEND = 0x49454E44;
  private static final int EXIF = 0x65584966;

  private PngChunks() {}

  static Optional<ByteBuffer> exif(byte[] file) {
    var data = ByteBuffer.wrap(file).position(SIGNATURE_LENGTH);
    while (data.remaining() >= Integer.BYTES * 2) {
      var length = data.getInt();
      if (data.getInt() == EXIF) {
        return Optional.of(data.slice(data.position(), Math.min(length, data.remaining())));
      }
      data.position(Math.min(data.limit(), data.position() + length + CHECKSUM_LENGTH));
    }
    return Optional.empty();
  }

  static boolean areSound(byte[] file) {
    var data = ByteBuffer.wrap(file).position(SIGNATURE_LENGTH);
    while (data.remaining() >= Integer.BYTES * 2) {
      var length = data.getInt();
      var type = data.getInt();
      if (length < 0 || length > data.remaining() - CHECKSUM_LENGTH) {
        return false;
      }
      if (type == IEND) {
        return true;
      }
      data.position(data.position() + length + CHECKSUM_LENGTH);
    }
    return false;
  }
}
