package dev.kontor.platform.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The chunks that a WebP file is made of (RFC 9649), as far as its decoder can't be left alone. */
final class WebpChunks {
  private static final int CHUNK_HEADER = 8;
  private static final int FIRST_CHUNK = 12;
  private static final int FILE_LENGTH = 4;
  private static final int FEATURES = 20;
  private static final int PROFILE_FEATURE = 0x20;
  private static final int FRAME_HEADER = 16;
  private static final int VP8_SIZE = 6;
  private static final int VP8_HEADER = 10;

  private static final int ALPH = 0x48504C41;
  private static final int ANMF = 0x464D4E41;
  private static final int EXIF = 0x46495845;
  private static final int PREFIX = 6;
  private static final int VP8 = 0x20385056;
  private static final int VP8L = 0x4C385056;
  private static final int VP8X = 0x58385056;
  private static final Set<Integer> WITH_PIXELS = Set.of(ALPH, VP8, VP8L);

  private final ByteBuffer file;
  private final long end;
  private final List<PixelSize> lossyFrames = new ArrayList<>();
  private @Nullable ByteBuffer exif;
  private boolean pixels;
  private boolean repeated;
  private boolean cut;

  WebpChunks(byte[] file) {
    this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    end = CHUNK_HEADER + Integer.toUnsignedLong(this.file.getInt(FILE_LENGTH));
    read(FIRST_CHUNK, end, true);
  }

  private void read(long from, long to, boolean topLevel) {
    var seen = new HashSet<Integer>();
    var at = from;
    while (at < to && at + CHUNK_HEADER <= file.limit()) {
      var type = file.getInt((int) at);
      var length = Integer.toUnsignedLong(file.getInt((int) at + 4));
      var content = at + CHUNK_HEADER;
      if (WITH_PIXELS.contains(type)) {
        pixels = true;
        repeated |= !seen.add(type);
      }
      if (type == VP8 && content + VP8_HEADER <= file.limit()) {
        lossyFrames.add(lossySize((int) content + VP8_SIZE));
      }
      if (type == EXIF && topLevel && content + length <= file.limit()) {
        exif = content(content, length);
      }
      if (type == ANMF && topLevel) {
        read(content + FRAME_HEADER, content + length, false);
      }
      at = content + length + length % 2;
      cut |= content + length > file.limit();
    }
  }

  private ByteBuffer content(long from, long length) {
    var content = file.slice((int) from, (int) length);
    // Some programs begin it as in JPEG.
    var isAsInJpeg = length > PREFIX && content.get(0) == 'E' && content.get(1) == 'x';
    return isAsInJpeg ? content.position(PREFIX) : content;
  }

  Optional<ByteBuffer> exif() {
    return Optional.ofNullable(exif);
  }

  private PixelSize lossySize(int at) {
    return new PixelSize(file.getShort(at) & 0x3FFF, file.getShort(at + 2) & 0x3FFF);
  }

  /**
   * Whether the file goes on to its end and has one picture where one belongs: the decoder would
   * decode any number, one over the other, and finds nothing wrong with none.
   */
  boolean areSound() {
    return end <= file.limit() && pixels && !repeated && !cut;
  }

  /** The decoder goes by the size of these, whatever the file says of the canvas. */
  List<PixelSize> lossyFrames() {
    return lossyFrames;
  }

  /**
   * The file as if it had no colour profile: the decoder believes what a profile says of its own
   * length, up to two gigabytes. Pictures with a wide gamut come out paler for it.
   */
  static byte[] withoutProfile(byte[] file) {
    var copy = file.clone();
    if (copy.length > FEATURES
        && ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).getInt(FIRST_CHUNK) == VP8X) {
      copy[FEATURES] &= ~PROFILE_FEATURE;
    }
    return copy;
  }
}
