package dev.kontor.platform.security;

import inet.ipaddr.IPAddressString;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds a client's address; forwarded headers are believed only from trusted proxies. */
@Singleton
class ClientAddress {
  private final TrustedProxies trusted;

  ClientAddress(SecurityConfig config) {
    trusted = TrustedProxies.parse(config.trustedProxies().orElse(List.of()));
  }

  String of(HttpServerRequest request) {
    var address = request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
    // A proxy may add a header line of its own instead of lengthening the first.
    var forwarded = String.join(",", request.headers().getAll("X-Forwarded-For"));
    if (forwarded.isEmpty()) {
      return address;
    }
    // Each proxy appends whom it saw: the right-most address that isn't a proxy's is the client's.
    var hops = forwarded.split(",");
    for (int i = hops.length - 1; i >= 0 && isTrusted(address); i--) {
      var hop = new IPAddressString(hops[i].strip()).getAddress();
      if (hop == null) {
        return address;
      }
      address = hop.toString();
    }
    return address;
  }

  private boolean isTrusted(String address) {
    var parsed = new IPAddressString(address).getAddress();
    return parsed != null && trusted.contain(parsed);
  }

  static String network(String address) {
    var parsed = new IPAddressString(address).getAddress();
    if (parsed == null) {
      return address;
    }
    return parsed.toPrefixBlock(parsed.isIPv4() ? 24 : 64).toString();
  }
}
