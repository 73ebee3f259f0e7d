package dev.kontor.platform.security;

import dev.kontor.platform.database.StartupFailure;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.List;

/** The networks whose word on a client's address counts. */
public record TrustedProxies(List<IPAddress> networks) {

  /**
   * Reads addresses and networks (CIDR).
   *
   * @throws StartupFailure where one is neither
   */
  public static TrustedProxies parse(List<String> given) {
    return new TrustedProxies(given.stream().map(TrustedProxies::network).toList());
  }

  private static IPAddress network(String text) {
    var address = new IPAddressString(text.strip()).getAddress();
    if (address == null) {
      throw new StartupFailure(
          "KONTOR_TRUSTED_PROXIES needs addresses or networks such as 10.0.0.0/8, not " + text);
    }
    return NetworkAddress.unmapped(address);
  }

  boolean contain(IPAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }
}
