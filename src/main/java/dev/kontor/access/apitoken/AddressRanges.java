package dev.kontor.access.apitoken;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.HostName;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The networks from which a token may be used; from everywhere without any. */
record AddressRanges(List<IPAddress> ranges) {
  /** Wider ones would keep out next to nobody. */
  private static final int WIDEST_IPV4 = 8;

  private static final int WIDEST_IPV6 = 16;

  /** How many bits of {@code ::ffff:0:0/96} come before those of IPv4. */
  private static final int MAPPED = 96;

  /** One host, or a network as CIDR writes it; no wildcards, spans or names. */
  private static final IPAddressStringParameters SYNTAX =
      new IPAddressStringParameters.Builder()
          .allowEmpty(false)
          .allowAll(false)
          .allowSingleSegment(false)
          .allowMask(false)
          .allowPrefixOnly(false)
          .allowWildcardedSeparator(false)
          .setRangeOptions(RangeParameters.NO_RANGE)
          .getIPv4AddressParametersBuilder()
          .allow_inet_aton(false)
          .getParentBuilder()
          .getIPv6AddressParametersBuilder()
          .allowZone(false)
          .allowBase85(false)
          .getParentBuilder()
          .toParams();

  /** As they are stored. */
  static AddressRanges of(List<String> stored) {
    return new AddressRanges(
        stored.stream().map(each -> new IPAddressString(each).getAddress()).toList());
  }

  /**
   * Reads what people write.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 for what is no range, or one too wide
   */
  static AddressRanges parse(@Nullable List<String> given) {
    var ranges = new ArrayList<IPAddress>();
    var texts = given == null ? List.<String>of() : given;
    for (int i = 0; i < texts.size(); i++) {
      var text = texts.get(i);
      var field = "addressRanges[" + i + "]";
      var range = read(text);
      if (range == null) {
        throw ApiTokenProblem.ADDRESS_RANGE_INVALID.exception(text).onField(field);
      }
      if (isTooWide(range)) {
        throw ApiTokenProblem.ADDRESS_RANGE_TOO_WIDE
            .exception(text, Integer.toString(WIDEST_IPV4), Integer.toString(WIDEST_IPV6))
            .onField(field);
      }
      if (!ranges.contains(range)) {
        ranges.add(range);
      }
    }
    return new AddressRanges(List.copyOf(ranges));
  }

  private static @Nullable IPAddress read(String text) {
    var address = new IPAddressString(text.strip(), SYNTAX).getAddress();
    return address == null ? null : unmapped(address);
  }

  /** Without the bits after the prefix, and IPv4 as such. */
  private static @Nullable IPAddress unmapped(IPAddress address) {
    var prefix = address.getNetworkPrefixLength();
    var block = prefix == null ? address : address.toPrefixBlock();
    var lowest = block.getLower().withoutPrefixLength();
    if (!lowest.isIPv6() || !lowest.toIPv6().isIPv4Mapped()) {
      return block;
    }
    if (prefix != null && prefix < MAPPED) {
      return block;
    }
    var host = lowest.toIPv6().getEmbeddedIPv4Address();
    return prefix == null ? host : host.setPrefixLength(prefix - MAPPED).toPrefixBlock();
  }

  private static boolean isTooWide(IPAddress range) {
    var prefix = range.getNetworkPrefixLength();
    return prefix != null && prefix < (range.isIPv4() ? WIDEST_IPV4 : WIDEST_IPV6);
  }

  List<String> texts() {
    return ranges.stream().map(IPAddress::toCanonicalString).toList();
  }

  /** Whether a client with this address may pass. */
  boolean contain(String address) {
    if (ranges.isEmpty()) {
      return true;
    }
    var client = client(address);
    return client != null && ranges.stream().anyMatch(range -> range.contains(client));
  }

  private static @Nullable IPAddress client(String address) {
    var read = new HostName(address).asAddress();
    return read == null || read.isMultiple() ? null : unmapped(read);
  }
}
