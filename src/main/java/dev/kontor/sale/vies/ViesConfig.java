package dev.kontor.sale.vies;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/**
 * Where VIES is, and how long its word counts; without a URL only the form of numbers is judged.
 */
@ConfigMapping(prefix = "kontor.vies")
interface ViesConfig {
  /** The base of its REST interface. */
  Optional<ViesAddress> url();

  /** Our own VAT number: only who names one gets a consultation number. */
  Optional<ViesNumber> requester();

  @WithDefault("PT2S")
  PositiveDuration connectTimeout();

  /** How long it may take, from connecting to the end of its answer. */
  @WithDefault("PT5S")
  PositiveDuration timeout();

  /** For how long a number that it confirmed isn't asked about again. */
  @WithDefault("PT24H")
  PositiveDuration confirmedFor();

  /** The same for a number that it doesn't know: it may be registered any moment. */
  @WithDefault("PT1H")
  PositiveDuration unconfirmedFor();

  /** The same where it told nothing. */
  @WithDefault("PT1M")
  PositiveDuration unreachableFor();
}
