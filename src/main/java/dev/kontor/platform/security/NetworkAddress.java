package dev.kontor.platform.security;

import inet.ipaddr.HostName;
import inet.ipaddr.HostNameParameters;
import inet.ipaddr.IPAddress;
import org.jspecify.annotations.Nullable;

/** Reads one address as servers and proxies write it: also with a port, and IPv4 as IPv6. */
final class NetworkAddress {
  private static final HostNameParameters SYNTAX =
      new HostNameParameters.Builder().allowService(false).toParams();

  private NetworkAddress() {}

  /** Null for what isn't the address of one host. */
  static @Nullable IPAddress read(String text) {
    var address = text.isBlank() ? null : new HostName(text.strip(), SYNTAX).asAddress();
    return address == null || address.isMultiple() || address.isPrefixed()
        ? null
        : unmapped(address);
  }

  /** The IPv4 address that {@code ::ffff:1.2.3.4} stands for; any other as it is. */
  static IPAddress unmapped(IPAddress address) {
    return address.isIPv6() && address.toIPv6().isIPv4Mapped()
        ? address.toIPv6().getEmbeddedIPv4Address()
        : address;
  }
}
