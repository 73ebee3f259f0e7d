package dev.kontor.bench;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * Two runs that work in turn, one for each build: they meet the same moments of the computer, which
 * change more than builds do. The one that is started first begins.
 */
final class Turns implements AutoCloseable {
  private final @Nullable Socket other;

  private Turns(@Nullable Socket other) {
    this.other = other;
  }

  /**
   * Meets the other run, and waits for the turn.
   *
   * @param port where both meet; 0 where there is no other
   */
  static Turns meet(int port) throws IOException {
    if (port == 0) {
      return new Turns(null);
    }
    var here = InetAddress.getLoopbackAddress();
    try (var first = new ServerSocket(port, 1, here)) {
      return new Turns(first.accept());
    } catch (BindException isSecond) {
      var turns = new Turns(new Socket(here, port));
      turns.await();
      return turns;
    }
  }

  /** Lets the other go on until it does the same, or has ended. */
  void pass() throws IOException {
    if (other != null && !other.isClosed()) {
      try {
        other.getOutputStream().write(1);
        await();
      } catch (IOException hasEnded) {
        other.close();
      }
    }
  }

  private void await() throws IOException {
    if (other != null && other.getInputStream().read() < 0) {
      other.close();
    }
  }

  @Override
  public void close() throws IOException {
    if (other != null) {
      other.close();
    }
  }
}
