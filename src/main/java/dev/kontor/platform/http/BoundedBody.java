package dev.kontor.platform.http;

import dev.kontor.platform.problem.CommonProblem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body whose length nobody declared: read up to what is accepted, and no further. */
final class BoundedBody extends FilterInputStream {
  private long left;

  BoundedBody(InputStream body, long most) {
    super(body);
    left = most;
  }

  @Override
  public int read() throws IOException {
    var next = super.read();
    counted(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    return counted(super.read(buffer, offset, length));
  }

  private int counted(int bytes) {
    left -= Math.max(0, bytes);
    if (left < 0) {
      throw CommonProblem.BODY_TOO_LARGE.exception();
    }
    return bytes;
  }
}
