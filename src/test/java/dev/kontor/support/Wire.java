package dev.kontor.support;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Speaks HTTP/1.1 byte by byte: sends what a well-behaved client never would, each request on a
 * connection of its own.
 */
public final class Wire {
  private static final int PATIENCE_MILLIS = 60_000;

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
    /** As the value of a header: another one each time the request is sent. */
    public static final String A_NEW_KEY = "(new key)";

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

  private static Answer send(Request request) {
    try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      write(socket, bytes(request));
      return answer(everything(socket.getInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.target(), e);
    }
  }

  private static byte[] bytes(Request request) {
    var head = new StringBuilder(request.method() + " " + request.target() + " HTTP/1.1\r\n");
    head.append("Host: localhost\r\nConnection: close\r\n");
    request
        .headers()
        .forEach(
            each -> head.append(each.replace(Request.A_NEW_KEY, Wallets.newKey())).append("\r\n"));
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

  private static void write(Socket socket, byte[] request) {
    try {
      socket.getOutputStream().write(request);
    } catch (IOException refusedHalfway) {
      // what the service said before it closed is read afterwards
    }
  }

  private static String everything(InputStream in) throws IOException {
    var all = new ByteArrayOutputStream();
    try {
      in.transferTo(all);
    } catch (SocketException closedHard) {
      // what had come until then is what there is
    }
    return all.toString(StandardCharsets.ISO_8859_1);
  }

  /** What was said; of status 0 if nothing was. */
  private static Answer answer(String said) {
    var parts = said.split("\r\n\r\n", 2);
    var lines = parts[0].split("\r\n");
    var headers =
        HttpHeaders.of(
            Arrays.stream(lines)
                .skip(1)
                .map(line -> line.split(": *", 2))
                .collect(groupingBy(each -> each[0], mapping(each -> each[1], toList()))),
            (name, value) -> true);
    var status = said.isEmpty() ? 0 : Integer.parseInt(lines[0].split(" ")[1]);
    var body = parts.length < 2 ? "" : parts[1];
    var isChunked = headers.firstValue("Transfer-Encoding").isPresent();
    return new Answer(
        status, headers, (isChunked ? unpacked(body) : body).getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Without its chunks' lengths, as far as they came. */
  private static String unpacked(String chunks) {
    var all = new StringBuilder();
    var at = 0;
    for (var end = chunks.indexOf("\r\n"); end > at; end = chunks.indexOf("\r\n", at)) {
      var size = Integer.parseInt(chunks.substring(at, end), 16);
      all.append(chunks, end + 2, Math.min(end + 2 + size, chunks.length()));
      at = end + 2 + size + 2;
    }
    return all.toString();
  }
}
