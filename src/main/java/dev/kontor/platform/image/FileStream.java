package dev.kontor.platform.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * The content of a file for a decoder, which fails at its end. An ordinary end doesn't stop the
 * WebP decoder: it takes what is missing for zeros, and in a corrupt file that can last for hours.
 */
final class FileStream extends MemoryCacheImageInputStream {
  /** That decoder also reads so much at once, and some of the last time is behind the end. */
  private static final int READ_AHEAD = 8;

  FileStream(byte[] file) {
    super(new ByteArrayInputStream(Arrays.copyOf(file, file.length + READ_AHEAD)));
  }

  @Override
  public int read() throws IOException {
    return unlessAtEnd(super.read());
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    return unlessAtEnd(super.read(target, offset, length));
  }

  private static int unlessAtEnd(int result) throws IOException {
    if (result < 0) {
      // Not EOFException, which is what that decoder catches.
      throw new IOException("The file is too short");
    }
    return result;
  }
}
