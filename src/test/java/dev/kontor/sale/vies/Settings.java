package dev.kontor.sale.vies;

import dev.kontor.support.LocalVies;
import java.time.Duration;
import java.util.Optional;

/** As configured, but for what a test says otherwise. */
record Settings(
    Optional<ViesAddress> url,
    Optional<ViesNumber> requester,
    PositiveDuration connectTimeout,
    PositiveDuration timeout,
    PositiveDuration confirmedFor,
    PositiveDuration unconfirmedFor,
    PositiveDuration unreachableFor)
    implements ViesConfig {

  static Settings of(LocalVies vies) {
    return new Settings(
        Optional.of(ViesAddress.of(vies.url())),
        Optional.empty(),
        new PositiveDuration(Duration.ofSeconds(2)),
        new PositiveDuration(Duration.ofMinutes(1)),
        new PositiveDuration(Duration.ofHours(24)),
        new PositiveDuration(Duration.ofHours(1)),
        new PositiveDuration(Duration.ofMinutes(1)));
  }

  Settings asking(String requester) {
    return new Settings(
        url,
        Optional.of(ViesNumber.of(requester)),
        connectTimeout,
        timeout,
        confirmedFor,
        unconfirmedFor,
        unreachableFor);
  }

  Settings waiting(Duration time) {
    return new Settings(
        url,
        requester,
        connectTimeout,
        new PositiveDuration(time),
        confirmedFor,
        unconfirmedFor,
        unreachableFor);
  }
}
