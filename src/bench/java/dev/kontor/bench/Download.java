package dev.kontor.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;

/**
 * An answer of any length, which is counted and not kept.
 *
 * @param firstByte from the request to the first byte of the body
 * @param lines how many line breaks the body has
 */
record Download(Duration firstByte, Duration time, long bytes, long lines) {
  private static final int BUFFER = 64 * 1024;
  private static final int TIMEOUT_MILLIS = 60_000;

  /** Gets what is sent in chunks, to its end. */
  static Download get(int port, String path, String token) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      var begin = System.nanoTime();
      socket.getOutputStream().write(Call.get(path, token));
      return new Reader(socket.getInputStream(), begin).read(path);
    }
  }

  private static final class Reader {
    private final InputStream in;
    private final long begin;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long firstByte;
    private long bytes;
    private long lines;

    Reader(InputStream in, long begin) {
      this.in = in;
      this.begin = begin;
    }

    Download read(String path) throws IOException {
      var status = line();
      if (!status.startsWith("HTTP/1.1 200")) {
        throw new IllegalStateException(path + " was answered " + status);
      }
      var isChunked = false;
      for (var header = line(); !header.isEmpty(); header = line()) {
        isChunked |= header.toLowerCase(Locale.ROOT).equals("transfer-encoding: chunked");
      }
      if (!isChunked) {
        throw new IllegalStateException(path + " isn't sent in chunks");
      }
      for (var size = chunkSize(); size > 0; size = chunkSize()) {
        count(size);
        line();
      }
      return new Download(
          Duration.ofNanos(firstByte), Duration.ofNanos(System.nanoTime() - begin), bytes, lines);
    }

    private int chunkSize() throws IOException {
      return Integer.parseInt(line(), 16);
    }

    private void count(int size) throws IOException {
      for (var left = size; left > 0; ) {
        fill();
        if (bytes == 0) {
          firstByte = System.nanoTime() - begin;
        }
        var here = Math.min(left, end - at);
        for (int i = at; i < at + here; i++) {
          if (buffer[i] == '\n') {
            lines++;
          }
        }
        at += here;
        left -= here;
        bytes += here;
      }
    }

    /** The text up to the end of the line. */
    private String line() throws IOException {
      var text = new StringBuilder();
      while (true) {
        fill();
        var next = (char) buffer[at++];
        if (next == '\n') {
          return text.substring(0, text.length() - 1);
        }
        text.append(next);
      }
    }

    /** Has a byte at least. */
    private void fill() throws IOException {
      if (at == end) {
        at = 0;
        end = in.read(buffer);
        if (end < 0) {
          throw new IOException("The service ended before its answer did");
        }
      }
    }
  }
}
