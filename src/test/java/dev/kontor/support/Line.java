package dev.kontor.support;

import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;

/** A connection to the service, kept for the next call where nothing speaks against that. */
final class Line {
  private static final int PATIENCE_MILLIS = 60_000;

  /** What may have left the connection in the middle of something. */
  private static final Set<Integer> LAST_WORDS = Set.of(400, 408, 413, 414, 431);

  private static final Deque<Line> KEPT = new ConcurrentLinkedDeque<>();

  /** A header as it was sent. */
  record Header(String name, String value) {}

  /** What came back, the body unpacked from its chunks. */
  record Reply(String statusLine, List<Header> headers, byte[] body) {
    int status() {
      return Integer.parseInt(statusLine.split(" ")[1]);
    }

    String header(String name) {
      return headers.stream()
          .filter(each -> each.name().equalsIgnoreCase(name))
          .map(Header::value)
          .findFirst()
          .orElse("");
    }
  }

  private final int port;
  private final Socket socket;
  private final InputStream in;
  private boolean isUsable = true;

  private Line(int port) throws IOException {
    this.port = port;
    socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
  }

  /** Sends a request that leaves the connection open, unless the answer closes it. */
  static Reply send(byte[] request, boolean withoutBody) throws IOException {
    var kept = KEPT.pollFirst();
    var line = kept != null && kept.port == RestAssured.port ? kept : new Line(RestAssured.port);
    try {
      var reply = line.exchange(request, withoutBody);
      line.isUsable &= line.mayGoOn(reply);
      return reply;
    } catch (IOException e) {
      line.isUsable = false;
      throw e;
    } finally {
      if (line.isUsable) {
        KEPT.addFirst(line);
      } else {
        line.socket.close();
      }
    }
  }

  /** Sends a request on a connection of its own. */
  static Reply sendAlone(byte[] request, boolean withoutBody) throws IOException {
    var line = new Line(RestAssured.port);
    try (line.socket) {
      return line.exchange(request, withoutBody);
    }
  }

  private boolean mayGoOn(Reply reply) {
    return !LAST_WORDS.contains(reply.status())
        && reply.status() < 500
        && !reply.header("Connection").equalsIgnoreCase("close");
  }

  private Reply exchange(byte[] request, boolean withoutBody) throws IOException {
    try {
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
    } catch (IOException refusedHalfway) {
      // what the server said before it closed is read below
      isUsable = false;
    }
    var statusLine = textLine();
    var headers = new ArrayList<Header>();
    for (var line = textLine(); !line.isEmpty(); line = textLine()) {
      var parts = line.split(":", 2);
      headers.add(new Header(parts[0], parts[1].strip()));
    }
    var head = new Reply(statusLine, List.copyOf(headers), new byte[0]);
    return withoutBody || head.status() == 204 || head.status() == 304
        ? head
        : new Reply(statusLine, head.headers(), body(head));
  }

  private byte[] body(Reply head) throws IOException {
    var all = new ByteArrayOutputStream();
    try {
      var length = head.header("Content-Length");
      if (head.header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
        for (var size = chunkSize(); size > 0; size = chunkSize()) {
          copy(size, all);
          textLine();
        }
        textLine();
      } else if (length.isEmpty()) {
        isUsable = false;
        in.transferTo(all);
      } else {
        copy(Integer.parseInt(length), all);
      }
    } catch (IOException closedHard) {
      // what had come until then is what there is
      isUsable = false;
    }
    return all.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(textLine(), 16);
  }

  private void copy(int length, ByteArrayOutputStream target) throws IOException {
    var bytes = in.readNBytes(length);
    target.writeBytes(bytes);
    if (bytes.length < length) {
      throw new EOFException();
    }
  }

  private String textLine() throws IOException {
    var line = new ByteArrayOutputStream(80);
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("closed after: " + line);
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }
}
