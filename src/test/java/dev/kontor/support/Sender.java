package dev.kontor.support;

import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.internal.ResponseParserRegistrar;
import io.restassured.internal.ResponseSpecificationImpl;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends what RestAssured has put together, in a fraction of the time that its client takes. */
final class Sender implements OrderedFilter {
  static final String USER_AGENT = "Apache-HttpClient/4.5 (Java)";

  /** After all others, such as those that log. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext rest) {
    try {
      var reply = Line.send(bytes(request), request.getMethod().equals("HEAD"));
      return response(reply, request, ((ResponseSpecificationImpl) expected));
    } catch (IOException e) {
      throw new UncheckedIOException(request.getMethod() + " " + request.getURI(), e);
    }
  }

  private static byte[] bytes(FilterableRequestSpecification request) {
    var uri = URI.create(request.getURI());
    var target =
        (uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
            + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    var head = new StringBuilder(request.getMethod() + " " + target + " HTTP/1.1\r\n");
    head.append("Host: ").append(uri.getRawAuthority()).append("\r\n");
    var headers = request.getHeaders();
    if (!headers.hasHeaderWithName("User-Agent")) {
      head.append("User-Agent: " + USER_AGENT + "\r\n");
    }
    headers.forEach(each -> head.append(each.getName() + ": " + each.getValue()).append("\r\n"));
    var body = body(request);
    if (body.length > 0 || !request.getMethod().equals("GET")) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    var all = new ByteArrayOutputStream();
    all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    all.writeBytes(body);
    return all.toByteArray();
  }

  private static byte[] body(FilterableRequestSpecification request) {
    Object body = request.getBody();
    if (body == null) {
      return new byte[0];
    }
    return body instanceof byte[] bytes ? bytes : body.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Response response(
      Line.Reply reply,
      FilterableRequestSpecification request,
      ResponseSpecificationImpl expected) {
    var response = new QuickResponse();
    var headers =
        reply.headers().stream().map(each -> new Header(each.name(), each.value())).toList();
    response.setResponseHeaders(new Headers(headers));
    response.setContentType(reply.header("Content-Type"));
    response.setStatusLine(reply.statusLine());
    response.setStatusCode(reply.status());
    response.setContent(reply.body());
    response.setConfig(request.getConfig());
    response.setDecoderConfig(request.getConfig().getDecoderConfig());
    response.setRpr(new ResponseParserRegistrar());
    response.setLogRepository(expected.getLogRepository());
    return response;
  }
}
