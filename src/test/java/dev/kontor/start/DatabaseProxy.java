package dev.kontor.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between the service and its PostgreSQL, and can cut what it connects. */
final class DatabaseProxy implements AutoCloseable {
  /** How PostgreSQL tells that it has committed. */
  private static final String COMMITTED = "COMMIT\0";

  private final ServerSocket entrance;
  private final int databasePort;
  private final Set<Line> lines = ConcurrentHashMap.newKeySet();
  private volatile boolean isCut;
  private volatile String marker = "";
  private volatile Moment moment = Moment.STATEMENT;

  /** When the connection breaks that carries the marked statement. */
  enum Moment {
    /** Before PostgreSQL gets to see the statement. */
    STATEMENT,
    /** PostgreSQL has committed, and nobody learns of it. */
    COMMITTED
  }

  DatabaseProxy(int databasePort) throws IOException {
    this.databasePort = databasePort;
    entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  int port() {
    return entrance.getLocalPort();
  }

  /** Breaks all connections, and lets nobody in until mended. */
  void cut() {
    isCut = true;
    lines.forEach(Line::close);
  }

  void mend() {
    isCut = false;
  }

  /** Breaks one connection at a moment of the transaction in which this text is sent. */
  void breakOnce(Moment when, String text) {
    moment = when;
    marker = text;
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        var client = entrance.accept();
        if (isCut) {
          client.close();
        } else {
          new Line(client, new Socket(InetAddress.getLoopbackAddress(), databasePort)).open();
        }
      } catch (IOException closed) {
        // Whoever comes next is let in, unless the entrance is closed.
      }
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    lines.forEach(Line::close);
  }

  private static void start(Runnable work) {
    var thread = new Thread(work, "database-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private final class Line {
    private final Socket client;
    private final Socket server;
    private volatile boolean isMarked;

    Line(Socket client, Socket server) {
      this.client = client;
      this.server = server;
    }

    void open() {
      lines.add(this);
      start(() -> pass(client, server, this::mayBeAsked));
      start(() -> pass(server, client, this::mayBeAnswered));
      if (isCut) {
        close();
      }
    }

    private interface Check {
      boolean passes(String text);
    }

    private void pass(Socket from, Socket to, Check check) {
      var buffer = new byte[64 * 1024];
      try {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (var n = in.read(buffer); n > 0; n = in.read(buffer)) {
          if (!check.passes(new String(buffer, 0, n, StandardCharsets.ISO_8859_1))) {
            break;
          }
          out.write(buffer, 0, n);
          out.flush();
        }
      } catch (IOException broken) {
        // The other side learns of it.
      }
      close();
    }

    private boolean mayBeAsked(String text) {
      if (marker.isEmpty() || !text.contains(marker)) {
        return true;
      }
      marker = "";
      isMarked = true;
      return moment != Moment.STATEMENT;
    }

    private boolean mayBeAnswered(String text) {
      return !isMarked || !text.contains(COMMITTED);
    }

    void close() {
      lines.remove(this);
      for (var each : new Socket[] {client, server}) {
        try {
          each.close();
        } catch (IOException closedAlready) {
          // That is all that is wanted.
        }
      }
    }
  }
}
