package dev.kontor.organisation.profile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;

/** Where customers are who don't say it. */
@ConfigMapping(prefix = "kontor.organisation")
interface OrganisationConfig {
  /** ISO 3166-1 alpha-2: decides the currency of organisations without address. */
  @WithDefault("CH")
  @Pattern(regexp = "[A-Z]{2}", message = "{kontor.country}")
  String defaultCountry();
}
