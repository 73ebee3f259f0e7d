package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Speaks HTTP/1.1 byte by byte: sends what a well-behaved client never would. */
public final class Wire {
  private static final int PATIENCE_MILLIS = 20_000;
  private static final byte[] LINE_END = {'\r', '\n'};
  private static final ObjectMapper JSON = new ObjectMapper();

  private Wire() {}

  /**
   * A request, sent as it stands.
   *
   * @param target path and query, already encoded
   * @param headers name and value, without those that frame the body
   * @param chunked whether the length of the body is left untold
   */
  public record Request(
      String method, String target, List<String> headers, byte[] body, boolean chunked) {
    public Request(String method, String target) {
      this(method, target, List.of(), null, false);
    }

    public Request header(String name, String value) {
      var more = new ArrayList<>(headers);
      more.removeIf(each -> each.regionMatches(true, 0, name + ":", 0, name.length() + 1));
      more.add(name + ": " + value);
      return new Request(method, target, List.copyOf(more), body, chunked);
    }

    public Request without(String name) {
      var fewer = new ArrayList<>(headers);
      fewer.removeIf(each -> each.regionMatches(true, 0, name + ":", 0, name.length() + 1));
      return new Request(method, target, List.copyOf(fewer), body, chunked);
    }

    public Request bearer(String token) {
      return header("Authorization", "Bearer " + token);
    }

    public Request body(String type, byte[] content) {
      return new Request(method, target, headers, content, chunked).header("Content-Type", type);
    }

    public Request body(String type, String content) {
      return body(type, content.getBytes(StandardCharsets.UTF_8));
    }

    public Request inChunks() {
      return new Request(method, target, headers, body, true);
    }

    public Request to(String otherTarget) {
      return new Request(method, otherTarget, headers, body, chunked);
    }

    public Request by(String otherMethod) {
      return new Request(otherMethod, target, headers, body, chunked);
    }

    public Answer send() {
      return Wire.send(this);
    }
  }

  /** What came back; header names in lower case. */
  public record Answer(int status, Map<String, String> headers, String body) {
    public String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** The body as JSON; a missing node where it isn't any. */
    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException notJson) {
        return JSON.missingNode();
      }
    }

    public boolean isSuccess() {
      return status >= 200 && status < 400;
    }
  }

  private static Answer send(Request request) {
    try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        socket.getOutputStream().write(bytes(request));
        socket.getOutputStream().flush();
      } catch (IOException refusedHalfway) {
        // what the server said before it closed is read below
      }
      return answer(received(socket));
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.target(), e);
    }
  }

  private static byte[] bytes(Request request) {
    var head = new StringBuilder(request.method() + " " + request.target() + " HTTP/1.1\r\n");
    head.append("Host: localhost\r\nConnection: close\r\n");
    request.headers().forEach(each -> head.append(each).append("\r\n"));
    var body = request.body() == null ? new byte[0] : request.body();
    if (request.chunked()) {
      head.append("Transfer-Encoding: chunked\r\n");
    } else if (request.body() != null || !request.method().equals("GET")) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    var all = new ByteArrayOutputStream();
    all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    if (request.chunked()) {
      all.writeBytes((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
      all.writeBytes(body);
      all.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    } else {
      all.writeBytes(body);
    }
    return all.toByteArray();
  }

  private static byte[] received(Socket socket) throws IOException {
    var all = new ByteArrayOutputStream();
    var buffer = new byte[16_384];
    try {
      for (int n = socket.getInputStream().read(buffer); n >= 0; ) {
        all.write(buffer, 0, n);
        n = socket.getInputStream().read(buffer);
      }
    } catch (IOException closedHard) {
      if (all.size() == 0) {
        throw closedHard;
      }
    }
    return all.toByteArray();
  }

  private static Answer answer(byte[] raw) {
    var text = new String(raw, StandardCharsets.ISO_8859_1);
    var end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return new Answer(0, Map.of(), text);
    }
    var lines = text.substring(0, end).split("\r\n");
    var headers = new TreeMap<String, String>();
    for (int i = 1; i < lines.length; i++) {
      var parts = lines[i].split(":", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
    }
    var body = java.util.Arrays.copyOfRange(raw, end + 4, raw.length);
    var isChunked = "chunked".equalsIgnoreCase(headers.get("transfer-encoding"));
    return new Answer(
        Integer.parseInt(lines[0].split(" ")[1]),
        headers,
        new String(isChunked ? joined(body) : body, StandardCharsets.UTF_8));
  }

  private static byte[] joined(byte[] chunks) {
    var all = new ByteArrayOutputStream();
    int at = 0;
    while (at < chunks.length) {
      int lineEnd = at;
      while (chunks[lineEnd] != LINE_END[0]) {
        lineEnd++;
      }
      var size =
          Integer.parseInt(new String(chunks, at, lineEnd - at, StandardCharsets.US_ASCII), 16);
      all.write(chunks, lineEnd + 2, size);
      at = size == 0 ? chunks.length : lineEnd + 2 + size + 2;
    }
    return all.toByteArray();
  }
}
