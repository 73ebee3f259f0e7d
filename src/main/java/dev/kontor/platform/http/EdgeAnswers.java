package dev.kontor.platform.http;

import dev.kontor.platform.problem.CommonProblem;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The last ones to look at an answer: a refusal that a layer below made by itself, mostly with a
 * bare status, leaves as a problem like all others.
 */
@Singleton
@Unremovable
class EdgeAnswers {
  /** What answers have that never reached a router; others have the configured ones. */
  private static final Map<String, String> SAFE =
      Map.of(
          "Cache-Control", "no-store",
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "X-Frame-Options", "DENY",
          "Strict-Transport-Security", "max-age=31536000",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

  private final WrittenProblems problems;

  EdgeAnswers(WrittenProblems problems) {
    this.problems = problems;
  }

  static boolean announcesBody(HttpHeaders headers) {
    var length = headers.get(HttpHeaderNames.CONTENT_LENGTH);
    return headers.contains(HttpHeaderNames.TRANSFER_ENCODING)
        || length != null && !length.equals("0");
  }

  /** The answer, or a problem in its place where it tells nothing of why it refuses. */
  FullHttpResponse withWords(FullHttpResponse answer, HttpRequest request) {
    var type = answer.headers().get(HttpHeaderNames.CONTENT_TYPE, "");
    if (answer.status().code() < 400) {
      return answer;
    }
    SAFE.forEach((name, value) -> setIfMissing(answer.headers(), name, value));
    setIfMissing(answer.headers(), Tracing.REQUEST_ID, requestId(request));
    var isSilent = answer.content().readableBytes() == 0 || type.startsWith("text/");
    if (!isSilent || request.method().equals(HttpMethod.HEAD)) {
      return answer;
    }
    var spoken = spoken(answer, request);
    answer.release();
    return spoken;
  }

  private FullHttpResponse spoken(FullHttpResponse answer, HttpRequest request) {
    var type = type(answer, request);
    var languages = request.headers().getAll(HttpHeaderNames.ACCEPT_LANGUAGE);
    var body = problems.json(type, path(request), languages);
    var headers = new DefaultHttpHeaders().setAll(answer.headers());
    headers.set(HttpHeaderNames.CONTENT_TYPE, WrittenProblems.MEDIA_TYPE);
    headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
    headers.set(HttpHeaderNames.CONTENT_LENGTH, body.length);
    return new DefaultFullHttpResponse(
        HttpVersion.HTTP_1_1,
        HttpResponseStatus.valueOf(type.kind().status()),
        Unpooled.wrappedBuffer(body),
        headers,
        new DefaultHttpHeaders());
  }

  private static void setIfMissing(HttpHeaders headers, String name, String value) {
    if (!headers.contains(name)) {
      headers.set(name, value);
    }
  }

  private static CommonProblem type(FullHttpResponse answer, HttpRequest request) {
    var type = ProblemAnswers.of(answer.status().code());
    // Rights are told about by resources, in words of their own.
    return type == CommonProblem.NOT_ALLOWED && request.headers().contains(HttpHeaderNames.ORIGIN)
        ? CommonProblem.ORIGIN_NOT_ALLOWED
        : type;
  }

  private static String path(HttpRequest request) {
    var isKnown = request.decoderResult().isSuccess() && request.uri().startsWith("/");
    return isKnown ? request.uri().split("[?]", 2)[0] : "/";
  }

  private static String requestId(HttpRequest request) {
    return Tracing.requestId(request.headers().get(Tracing.REQUEST_ID), Tracing.traceId(null));
  }

  /** An answer to what wasn't even a request, byte by byte. */
  byte[] bare(CommonProblem type) {
    var body = problems.json(type, "/", List.of());
    var head = new StringBuilder("HTTP/1.1 ");
    head.append(HttpResponseStatus.valueOf(type.kind().status())).append("\r\n");
    SAFE.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append(Tracing.REQUEST_ID + ": ").append(Tracing.traceId(null)).append("\r\n");
    head.append("Content-Type: " + WrittenProblems.MEDIA_TYPE + "\r\n");
    head.append("Content-Length: ").append(body.length).append("\r\nConnection: close\r\n\r\n");
    var all = new ByteArrayOutputStream();
    all.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
    all.writeBytes(body);
    return all.toByteArray();
  }
}
