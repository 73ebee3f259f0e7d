package dev.kontor.platform.http;

import dev.kontor.platform.secret.Secrets;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives each request its id (echoed as {@code X-Request-Id}) and its trace id, taken from a W3C
 * {@code traceparent} where there is one; both stand in each line of the log.
 */
@Singleton
class Tracing {
  static final String REQUEST_ID = "X-Request-Id";
  static final int BEFORE_ALL = 1000;

  private static final String TRACE_ID = "traceId";
  private static final Pattern ACCEPTABLE_ID = Pattern.compile("[\\x21-\\x7e]{1,128}");
  private static final Pattern TRACEPARENT =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}.*");

  /** Tokens in paths: whatever stands behind these segments is a secret. */
  private static final Pattern SECRET_SEGMENT =
      Pattern.compile("(/v1/invitations/)[^/?]+", Pattern.CASE_INSENSITIVE);

  void install(@Observes Filters filters) {
    filters.register(Tracing::identify, BEFORE_ALL);
  }

  private static void identify(RoutingContext route) {
    var given = route.request().getHeader(REQUEST_ID);
    var traceId = traceId(route.request().getHeader("traceparent"));
    var requestId = requestId(given, traceId);
    route.response().putHeader(REQUEST_ID, requestId);
    MDC.put(TRACE_ID, traceId);
    MDC.put("requestId", requestId);
    route.next();
  }

  /** The id that the client gave, unless there is none that can be echoed. */
  static String requestId(@Nullable String given, String otherwise) {
    return given != null && ACCEPTABLE_ID.matcher(given).matches() ? given : otherwise;
  }

  static String traceId(@Nullable String traceparent) {
    if (traceparent != null) {
      var matcher = TRACEPARENT.matcher(traceparent.toLowerCase(Locale.ROOT));
      if (matcher.matches()) {
        return matcher.group(1);
      }
    }
    return HexFormat.of().formatHex(Secrets.random(16));
  }

  static String traceId() {
    return String.valueOf(MDC.get(TRACE_ID));
  }

  static String maskedPath(String path) {
    return CredentialsInAddresses.isIn(path)
        ? "/***"
        : SECRET_SEGMENT.matcher(path).replaceAll("$1***");
  }
}
