package dev.kontor.product.catalogue;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** From which day on offers aren't renewed any more. */
@Singleton
class RenewalsEndTable {
  private final Jdbi jdbi;

  RenewalsEndTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Empty where nobody said so. */
  Optional<LocalDate> of(String offer) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select renewals_end_on from offer
                    where code = :offer and renewals_end_on is not null""")
                .bind("offer", offer)
                .mapTo(LocalDate.class)
                .findOne());
  }

  void write(String offer, @Nullable LocalDate endsOn) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update offer set renewals_end_on = :endsOn, version = version + 1
                    where code = :offer""")
                .bind("offer", offer)
                .bindByType("endsOn", endsOn, LocalDate.class)
                .execute());
  }
}
