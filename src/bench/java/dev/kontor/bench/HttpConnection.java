package dev.kontor.bench;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A connection that is kept alive, with one request on the way at a time. It knows as much of
 * HTTP/1.1 as the service's answers need: the client shares the cores with what it measures.
 */
final class HttpConnection implements Closeable {
  private static final String LENGTH = "content-length:";
  private static final String CHUNKED = "transfer-encoding: chunked";
  private static final int TIMEOUT_MILLIS = 60_000;

  private final Socket socket;
  private byte[] buffer = new byte[64 * 1024];
  private int filled;
  private int at;

  HttpConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
  }

  /** An answer; look at its body before the connection is used again. */
  record Answer(int status, byte[] buffer, int bodyStart, int bodyEnd) {
    String body() {
      return new String(buffer, bodyStart, bodyEnd - bodyStart, StandardCharsets.UTF_8);
    }
  }

  Answer exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    filled = 0;
    at = 0;
    var status = Integer.parseInt(line().substring(9, 12));
    var length = 0;
    var isChunked = false;
    for (var header = line(); !header.isEmpty(); header = line()) {
      if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
        length = Integer.parseInt(header.substring(LENGTH.length()).strip());
      }
      isChunked |= header.equalsIgnoreCase(CHUNKED);
    }
    var bodyStart = at;
    var bodyEnd = isChunked ? joinChunks() : skip(length);
    return new Answer(status, buffer, bodyStart, bodyEnd);
  }

  /** Moves the chunks together; tells where they end. */
  private int joinChunks() throws IOException {
    var end = at;
    for (var size = chunkSize(); size > 0; size = chunkSize()) {
      var begin = at;
      skip(size);
      System.arraycopy(buffer, begin, buffer, end, size);
      end += size;
      line();
    }
    line();
    return end;
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  /** The text up to the end of the line. */
  private String line() throws IOException {
    var begin = at;
    while (true) {
      skip(1);
      if (buffer[at - 1] == '\n') {
        return new String(buffer, begin, at - begin - 2, StandardCharsets.ISO_8859_1);
      }
    }
  }

  private int skip(int bytes) throws IOException {
    at += bytes;
    while (filled < at) {
      fill();
    }
    return at;
  }

  private void fill() throws IOException {
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * filled);
    }
    var count = socket.getInputStream().read(buffer, filled, buffer.length - filled);
    if (count < 0) {
      throw new EOFException("The service closed the connection");
    }
    filled += count;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
