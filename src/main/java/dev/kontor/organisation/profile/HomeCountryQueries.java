package dev.kontor.organisation.profile;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Where an organisation is taken to be that gives no address: where its creator is. */
@Singleton
class HomeCountryQueries {
  private final Jdbi jdbi;
  private final OrganisationConfig config;

  HomeCountryQueries(Jdbi jdbi, OrganisationConfig config) {
    this.jdbi = jdbi;
    this.config = config;
  }

  /** The country of the user's profile. */
  String of(UUID userId) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select country from user_summary where id = :id")
                    .bind("id", userId)
                    .mapTo(String.class)
                    .findOne())
        .orElseGet(config::defaultCountry);
  }

  /** What the user said of it while signing up. */
  String orDefault(@Nullable String country) {
    return country == null ? config.defaultCountry() : country;
  }
}
