package dev.kontor.platform.security;

import dev.kontor.platform.text.Language;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The request being served: who calls, from where, and in which language they read. */
@RequestScoped
public class RequestContext {
  private final CurrentVertxRequest request;
  private final ClientAddress clientAddress;
  private Caller caller = Caller.system();
  private @Nullable Limited limit;
  private @Nullable Origin origin;

  RequestContext(CurrentVertxRequest request, ClientAddress clientAddress) {
    this.request = request;
    this.clientAddress = clientAddress;
  }

  public Caller caller() {
    return caller;
  }

  public void identify(Caller identified) {
    caller = identified;
  }

  /** Where a request came from that is answered for in the background. */
  public record Origin(String address, String userAgent) {}

  /** Background work acts for a request that is over. */
  public void actFor(Origin past) {
    origin = past;
  }

  /** The client's network address, as text. */
  public String address() {
    if (origin != null) {
      return origin.address();
    }
    var http = http();
    return http == null ? "" : clientAddress.of(http);
  }

  /** The address shortened to the network that one customer usually has: /24 or /64. */
  public String network() {
    return ClientAddress.network(address());
  }

  /** The /48 that an IPv6 address is in: it can be one customer's with all its networks. */
  public @Nullable String site() {
    return ClientAddress.site(address());
  }

  /** Whether an address is in the network that calls. */
  public boolean isIn(String networkOf) {
    return ClientAddress.network(networkOf).equals(network());
  }

  public String userAgent() {
    if (origin != null) {
      return origin.userAgent();
    }
    var header = header("User-Agent");
    return header.substring(0, Math.min(header.length(), 400));
  }

  public Language language() {
    var http = http();
    return http == null
        ? Language.DEFAULT
        : Language.accepted(http.headers().getAll("Accept-Language"));
  }

  public String method() {
    var http = http();
    return http == null ? "" : http.method().name();
  }

  /** As the client wrote it, without the query. */
  public String path() {
    var http = http();
    return http == null || http.path() == null ? "" : http.path();
  }

  private String header(String name) {
    var http = http();
    var value = http == null ? null : http.getHeader(name);
    return value == null ? "" : value;
  }

  /** Null in background tasks. */
  private @Nullable HttpServerRequest http() {
    var route = request.getCurrent();
    return route == null ? null : route.request();
  }

  /** What is left of a limit on this request, for the {@code RateLimit} headers. */
  public @Nullable Limited limit() {
    return limit;
  }

  /** Of several limits that a request meets, the tightest is told. */
  public void limitedBy(Limited met) {
    if (limit == null || met.remaining() <= limit.remaining()) {
      limit = met;
    }
  }

  /**
   * A limit's name and state.
   *
   * @param quota requests per window
   * @param windowSeconds the window's length
   * @param remaining requests left now
   * @param resetSeconds until all are there again
   */
  public record Limited(
      String name, long quota, long windowSeconds, long remaining, long resetSeconds) {}
}
