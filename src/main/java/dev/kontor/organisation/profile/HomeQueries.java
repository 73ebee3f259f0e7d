package dev.kontor.organisation.profile;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Where an organisation is taken to be at home: where its creator is. */
@Singleton
class HomeQueries {
  private final Jdbi jdbi;
  private final OrganisationConfig config;

  HomeQueries(Jdbi jdbi, OrganisationConfig config) {
    this.jdbi = jdbi;
    this.config = config;
  }

  /** What the user's profile says; the configured country, where it says none. */
  Home of(UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select coalesce(country, :country) as country, language, time_zone
                    from user_summary where id = :id""")
                .bind("country", config.defaultCountry())
                .bind("id", userId)
                .mapTo(Home.class)
                .one());
  }
}
