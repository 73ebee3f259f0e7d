package dev.kontor.catalogue;

import dev.kontor.platform.money.Money;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Temporary. */
@Singleton
public class Catalogue {
  private final Jdbi jdbi;

  Catalogue(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public record TypeView(String code, boolean lockable, boolean maintenance, boolean domain) {}

  public record ExtensionTerms(String name) {}

  public boolean isType(String code) {
    return type(code).isPresent();
  }

  public Optional<TypeView> type(String code) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from product_type where code = :code")
                .bind("code", code)
                .map(
                    (row, context) ->
                        new TypeView(
                            code,
                            row.getBoolean("lockable"),
                            row.getBoolean("maintenance"),
                            row.getBoolean("is_domain")))
                .findOne());
  }

  public boolean isOffer(String type, String offer) {
    return false;
  }

  public Optional<Money> price(String offer, BillingPeriod period, String currency, LocalDate on) {
    return Optional.empty();
  }

  public Optional<ExtensionTerms> extension(String name, LocalDate on) {
    return Optional.of(new ExtensionTerms(name.substring(name.indexOf('.') + 1)));
  }
}
