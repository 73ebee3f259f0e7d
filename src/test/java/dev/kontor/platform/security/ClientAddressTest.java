package dev.kontor.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose address a request comes from, whatever proxies write. */
class ClientAddressTest {
  private final ClientAddress addresses =
      new ClientAddress(TrustedProxies.parse(List.of("10.0.0.0/8", "::1", "::ffff:192.0.2.7")));

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, 203.0.113.9, 203.0.113.9",
    "10.0.0.1, 203.0.113.9:51234, 203.0.113.9",
    "10.0.0.1, [2001:db8::7]:443, 2001:db8::7",
    "10.0.0.1, [2001:db8::7], 2001:db8::7",
    "10.0.0.1, 2001:db8::7, 2001:db8::7",
    "10.0.0.1, ::ffff:203.0.113.9, 203.0.113.9",
    "10.0.0.1, [::ffff:203.0.113.9]:80, 203.0.113.9",
    "::ffff:10.0.0.1, 203.0.113.9, 203.0.113.9",
    "0:0:0:0:0:ffff:a00:1, 203.0.113.9, 203.0.113.9",
    "192.0.2.7, 203.0.113.9, 203.0.113.9",
    "0:0:0:0:0:0:0:1, 203.0.113.9, 203.0.113.9",
  })
  void aTrustedProxyIsBelieved(String remote, String forwarded, String expected) {
    assertThat(addresses.of(remote, forwarded)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1, 203.0.113.9, 10.0.0.2",
        "1.1.1.1,203.0.113.9:80,10.0.0.2:8080",
        "1.1.1.1, 203.0.113.9, ::ffff:10.0.0.2, [::1]:9",
      })
  void theLastThatIsNoProxyIsTheClient(String forwarded) {
    assertThat(addresses.of("10.0.0.1", forwarded)).isEqualTo("203.0.113.9");
  }

  @Test
  void nobodyElseIsBelieved() {
    assertThat(addresses.of("203.0.113.9", "1.1.1.1")).isEqualTo("203.0.113.9");
    assertThat(addresses.of("::ffff:203.0.113.9", "1.1.1.1")).isEqualTo("203.0.113.9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "unknown",
        "_hidden",
        "1.1.1.1,",
        "1.1.1.1:http",
        "1.1.1.1:99999999",
        "10.0.0.0/8",
        "1.1.1.*",
        "[2001:db8::7",
        "::1]:80"
      })
  void whatIsNoAddressEndsTheTrail(String forwarded) {
    assertThat(addresses.of("10.0.0.1", forwarded)).isEqualTo("10.0.0.1");
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, 203.0.113.0/24",
    "::ffff:203.0.113.9, 203.0.113.0/24",
    "2001:db8:1:2:3::4, 2001:db8:1:2::/64",
  })
  void aNetworkIsWhatOneCustomerUsuallyHas(String address, String network) {
    assertThat(ClientAddress.network(address)).isEqualTo(network);
  }

  @Test
  void withoutAnAddressThereIsNoNetwork() {
    assertThat(addresses.of("", "1.1.1.1")).isEmpty();
    assertThat(ClientAddress.network("")).isEmpty();
  }
}
