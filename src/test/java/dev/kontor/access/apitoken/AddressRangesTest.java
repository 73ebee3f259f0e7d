package dev.kontor.access.apitoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.problem.ProblemType;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From where a token may be used. */
class AddressRangesTest {
  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, 203.0.113.9",
    "' 203.0.113.9 ', 203.0.113.9",
    "203.0.113.0/24, 203.0.113.0/24",
    "203.0.113.77/24, 203.0.113.0/24",
    "10.0.0.0/8, 10.0.0.0/8",
    "203.0.113.9/32, 203.0.113.9/32",
    "2001:DB8::7, 2001:db8::7",
    "2001:db8:0:0::/32, 2001:db8::/32",
    "2001:db8::7/32, 2001:db8::/32",
    "::1, ::1",
    "2000::/16, 2000::/16",
    "::ffff:203.0.113.9, 203.0.113.9",
    "::ffff:203.0.113.0/120, 203.0.113.0/24",
    "::ffff:a00:0/104, 10.0.0.0/8"
  })
  void oneHostOrANetworkIsReadAndWrittenInOneWay(String given, String stored) {
    assertThat(AddressRanges.parse(List.of(given)).texts()).containsExactly(stored);
    assertThat(AddressRanges.of(List.of(stored)).texts()).containsExactly(stored);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "*",
        "*.*.*.*",
        "1.2.3.*",
        "1.2.3.4-5",
        "1-2.3.4.5",
        "10",
        "10.1",
        "1.2.3",
        "0x7f.1",
        "0x7f000001",
        "0x7f.0.0.1",
        "2130706433",
        "1.2.3.4.5",
        "256.1.1.1",
        "1.2.3.4/33",
        "10.0.0.0/255.0.0.0",
        "10.0.0.0/-1",
        "10.0.0.0/",
        "/8",
        "10.0.0.0/8/8",
        "1.2.3.4:80",
        "[::1]",
        "[::1]:80",
        "fe80::1%eth0",
        "fe80::1%1",
        "::1/129",
        ":::1",
        "12345::",
        "1.2.3.4 5",
        "1.2.3.4,5.6.7.8",
        "localhost",
        "example.com",
        "kontor",
        "10.0.0.0/8 # office",
        "::*",
        "1.2.3.4%2f8",
        "2001:db8::/ffff::",
        "1.2._._",
        "all",
        "%",
        "１.2.3.4"
      })
  void whatElseThereIsToWriteIsNone(String given) {
    assertThatThrownBy(() -> AddressRanges.parse(List.of("10.0.0.1", given)))
        .asInstanceOf(InstanceOfAssertFactories.type(DomainException.class))
        .extracting(DomainException::type)
        .isEqualTo((ProblemType) ApiTokenProblem.ADDRESS_RANGE_INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0/0",
        "0.0.0.0/7",
        "10.0.0.0/7",
        "1.2.3.4/1",
        "::/0",
        "::/15",
        "2000::/3",
        "::1/8",
        "::ffff:0:0/96",
        "::ffff:10.0.0.0/103"
      })
  void whatIsOpenToNextToAllIsTooWide(String given) {
    assertThatThrownBy(() -> AddressRanges.parse(List.of(given)))
        .asInstanceOf(InstanceOfAssertFactories.type(DomainException.class))
        .extracting(DomainException::type)
        .isEqualTo((ProblemType) ApiTokenProblem.ADDRESS_RANGE_TOO_WIDE);
  }

  /** The first eighth of IPv4 is no more than any other. */
  @Test
  void theNetworkOfNoneIsOneLikeOthers() {
    assertThat(AddressRanges.parse(List.of("0.0.0.0/8")).contain("1.2.3.4")).isFalse();
  }

  @Test
  void theSameTwiceIsOne() {
    assertThat(
            AddressRanges.parse(List.of("10.1.2.3/8", "10.0.0.0/8", "::ffff:10.0.0.0/104")).texts())
        .containsExactly("10.0.0.0/8");
  }

  @Test
  void withoutAnyItIsGoodEverywhere() {
    assertThat(AddressRanges.parse(null).contain("203.0.113.9")).isTrue();
    assertThat(AddressRanges.parse(List.of()).contain("")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.0/24, 203.0.113.255, true",
    "203.0.113.0/24, ::ffff:203.0.113.7, true",
    "203.0.113.0/24, 203.0.114.0, false",
    "203.0.113.9, 203.0.113.9, true",
    "203.0.113.9, 203.0.113.8, false",
    "::ffff:203.0.113.9, 203.0.113.9, true",
    "2001:db8::/32, 2001:db8:ffff::1, true",
    "2001:db8::/32, 2001:db9::1, false",
    "fe80::/16, fe80::1%eth0, true",
    "::/16, 10.0.0.1, false",
    "10.0.0.0/8, '', false",
    "10.0.0.0/8, localhost, false",
    "10.0.0.0/8, unknown, false",
    "10.0.0.0/8, 10.0.0.0/8, false"
  })
  void clientsAreInsideOrNot(String range, String client, boolean isInside) {
    assertThat(AddressRanges.parse(List.of(range)).contain(client)).isEqualTo(isInside);
  }
}
