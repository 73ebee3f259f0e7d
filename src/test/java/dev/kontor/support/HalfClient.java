package dev.kontor.support;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A connection whose client says what it wants when it wants, be it half of a request. */
public final class HalfClient implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket;

  private HalfClient(Socket socket) {
    this.socket = socket;
  }

  public static HalfClient open() {
    return open(RestAssured.port);
  }

  public static HalfClient open(int port) {
    try {
      var socket = new Socket("127.0.0.1", port);
      socket.setTcpNoDelay(true);
      return new HalfClient(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One who reads nothing, and whose system takes hardly anything for them. */
  public static HalfClient openDeaf() {
    try {
      var socket = new Socket();
      socket.setReceiveBufferSize(1024);
      socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
      return new HalfClient(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says and takes nothing for a while. */
  public HalfClient rest(Duration time) {
    var end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
    return this;
  }

  public HalfClient say(String bytes) {
    try {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that the service says until it closes the connection, which it has to do. */
  public String lastWords() {
    try {
      socket.setSoTimeout(PATIENCE_MILLIS);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Not closed politely", e);
    }
  }

  /** Says one byte after the other, with a little time in between, until it is answered. */
  public String dripUntilLastWords(char drop) {
    try {
      socket.setSoTimeout(100);
      while (true) {
        try {
          var first = socket.getInputStream().read();
          return first < 0 ? "" : (char) first + lastWords();
        } catch (SocketTimeoutException notYet) {
          say(String.valueOf(drop));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the first byte of an answer. */
  public void awaitAnswer() {
    try {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getInputStream().read();
    } catch (IOException e) {
      throw new UncheckedIOException("Not answered", e);
    }
  }

  public boolean isUnanswered() {
    try {
      return socket.getInputStream().available() == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
