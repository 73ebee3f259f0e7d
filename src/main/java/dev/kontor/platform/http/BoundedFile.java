package dev.kontor.platform.http;

import dev.kontor.platform.problem.CommonProblem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file that is refused once more of it comes than there may be. */
final class BoundedFile extends FilterInputStream {
  private final long most;
  private long read;

  BoundedFile(InputStream file, long most) {
    super(file);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    var one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    var count = super.read(into, offset, length);
    count(Math.max(count, 0));
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int bytes) {
    read += bytes;
    if (read > most) {
      throw CommonProblem.BODY_TOO_LARGE.exception();
    }
  }
}
