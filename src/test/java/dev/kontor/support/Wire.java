package dev.kontor.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Speaks HTTP/1.1 byte by byte: sends what a well-behaved client never would. */
public final class Wire {
  private static final int MUCH = 65_536;
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
    try {
      return answer(reply(request));
    } catch (EOFException nothingSaid) {
      return new Answer(0, Map.of(), "");
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.target(), e);
    }
  }

  static Line.Reply reply(Request request) throws IOException {
    var isHead = request.method().equals("HEAD");
    var bytes = bytes(request);
    return isHarmless(request) ? Line.send(bytes, isHead) : Line.sendAlone(bytes, isHead);
  }

  /** Whether the connection is good for another call afterwards, whatever the answer. */
  private static boolean isHarmless(Request request) {
    return !request.chunked() && (request.body() == null || request.body().length < MUCH);
  }

  private static byte[] bytes(Request request) {
    var head = new StringBuilder(request.method() + " " + request.target() + " HTTP/1.1\r\n");
    head.append("Host: localhost\r\n");
    if (!isHarmless(request)) {
      head.append("Connection: close\r\n");
    }
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

  private static Answer answer(Line.Reply reply) {
    var headers = new TreeMap<String, String>();
    reply
        .headers()
        .forEach(each -> headers.put(each.name().toLowerCase(Locale.ROOT), each.value()));
    return new Answer(reply.status(), headers, new String(reply.body(), StandardCharsets.UTF_8));
  }
}
