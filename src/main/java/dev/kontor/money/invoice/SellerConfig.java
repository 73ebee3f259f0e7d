package dev.kontor.money.invoice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.ZoneId;
import java.util.Optional;

/** Who sells. */
@ConfigMapping(prefix = "kontor.seller")
public interface SellerConfig {
  /** Begins the numbers of its documents. */
  @WithDefault("K")
  @Pattern(regexp = "[A-Z0-9]{1,10}")
  String legalEntity();

  @WithDefault("Kontor AG")
  @NotBlank
  String name();

  Optional<String> vatNumber();

  /** By whose calendar documents are dated and numbered. */
  @WithDefault("Europe/Zurich")
  ZoneId timeZone();

  AddressConfig address();

  /** Where it is. */
  interface AddressConfig {
    @WithDefault("Beispielstrasse 1")
    @NotBlank
    String line1();

    @WithDefault("3000")
    String postalCode();

    @WithDefault("Bern")
    @NotBlank
    String city();

    /** ISO 3166-1 alpha-2. */
    @WithDefault("CH")
    @Pattern(regexp = "[A-Z]{2}", message = "{kontor.country}")
    String country();
  }
}
