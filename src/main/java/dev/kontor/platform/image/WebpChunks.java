package dev.kontor.platform.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The chunks that a WebP file is made of (RFC 9649). */
final class WebpChunks {
  private static final int SIZE_AT = 4;
  private static final int HEADER_LENGTH = 8;
  private static final int FIRST_CHUNK_AT = 12;
  private static final int FRAME_HEADER_LENGTH = 16;
  private static final int VP8_SIZE_AT = 6;
  private static final int VP8_HEADER_LENGTH = 10;
  private static final int ANMF = 0x464D4E41;
  private static final int VP8 = 0x20385056;

  private WebpChunks() {}

  static boolean reachTheEnd(byte[] file) {
    var length = Integer.toUnsignedLong(littleEndian(file).getInt(SIZE_AT));
    return HEADER_LENGTH + length <= file.length;
  }

  /**
   * The sizes of the lossy frames. They have a size of their own, which the decoder goes by
   * whatever the file says of the canvas.
   */
  static List<PixelSize> frames(byte[] file) {
    var data = littleEndian(file).position(FIRST_CHUNK_AT);
    var frames = new ArrayList<PixelSize>();
    while (data.remaining() >= HEADER_LENGTH) {
      var type = data.getInt();
      var length = Integer.toUnsignedLong(data.getInt());
      if (type == VP8 && data.remaining() >= VP8_HEADER_LENGTH) {
        frames.add(vp8Size(data));
      }
      // The chunks of an animation's frame are inside of its own.
      var skipped = type == ANMF ? FRAME_HEADER_LENGTH : length + length % 2;
      data.position((int) Math.min(data.limit(), data.position() + skipped));
    }
    return frames;
  }

  private static PixelSize vp8Size(ByteBuffer data) {
    var at = data.position() + VP8_SIZE_AT;
    return new PixelSize(data.getShort(at) & 0x3FFF, data.getShort(at + 2) & 0x3FFF);
  }

  private static ByteBuffer littleEndian(byte[] file) {
    return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }
}
