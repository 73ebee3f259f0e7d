package dev.kontor.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a client's address; forwarded headers are believed only from trusted proxies. */
@Singleton
public class ClientAddress {
  /** Worked out once: they are asked for with each call, on the event loop too. */
  private static final Cache<String, Around> AROUND =
      Caffeine.newBuilder().maximumSize(10_000).build();

  /** Longer ones aren't what proxies write, and would only take room. */
  private static final int LONGEST_KEPT = 200;

  private final TrustedProxies trusted;
  private final Cache<String, String> addresses = Caffeine.newBuilder().maximumSize(10_000).build();

  @Inject
  ClientAddress(SecurityConfig config) {
    this(TrustedProxies.parse(config.trustedProxies().orElse(List.of())));
  }

  ClientAddress(TrustedProxies trusted) {
    this.trusted = trusted;
  }

  String of(HttpServerRequest request) {
    var address = request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
    // A proxy may add a header line of its own instead of lengthening the first.
    var forwarded = String.join(",", request.headers().getAll("X-Forwarded-For"));
    return forwarded.length() > LONGEST_KEPT
        ? of(address, forwarded)
        : addresses.get(address + " " + forwarded, both -> of(address, forwarded));
  }

  /** Each proxy appends whom it saw: the right-most that isn't a proxy's is the client's. */
  String of(String remote, String forwarded) {
    var address = NetworkAddress.read(remote);
    if (address == null) {
      return remote;
    }
    var hops = forwarded.split(",", -1);
    for (int i = hops.length - 1; i >= 0 && trusted.contain(address); i--) {
      var hop = NetworkAddress.read(hops[i]);
      if (hop == null) {
        break;
      }
      address = hop;
    }
    return address.toString();
  }

  /** The network that one customer usually has, /24 or /64, of a request's client. */
  public String networkOf(HttpServerRequest request) {
    return network(of(request));
  }

  static String network(String text) {
    return AROUND.get(text, Around::of).network();
  }

  /** The /48 around an IPv6 address, all of which one customer can have; null for others. */
  static @Nullable String site(String text) {
    return AROUND.get(text, Around::of).site();
  }

  /** What is around an address; only IPv6 has sites. */
  private record Around(String network, @Nullable String site) {
    static Around of(String text) {
      var address = NetworkAddress.read(text);
      if (address == null) {
        return new Around(text, null);
      }
      return address.isIPv4()
          ? new Around(address.toPrefixBlock(24).toString(), null)
          : new Around(address.toPrefixBlock(64).toString(), address.toPrefixBlock(48).toString());
    }
  }
}
