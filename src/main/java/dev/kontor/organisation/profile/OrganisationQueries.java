package dev.kontor.organisation.profile;

import dev.kontor.platform.http.Versioned;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.reference.BillingCurrency;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** Reads an organisation in one statement: every page of a manager asks for it. */
@Singleton
class OrganisationQueries {
  private static final String BY_ID =
      """
      select o.*, l.organisation_id is not null as has_logo,
             coalesce(p.two_factor_required, false) as two_factor_required
      from organisation o
      left join organisation_logo l on l.organisation_id = o.id
      left join security_policy p on p.organisation_id = o.id
      where o.id = :id""";

  private final Jdbi jdbi;

  OrganisationQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Versioned<OrganisationResponse> get(UUID id) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(BY_ID)
                    .bind("id", id)
                    .mapTo(Row.class)
                    .map(Row::answer)
                    .findOne())
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  String currency(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select country from organisation where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(BillingCurrency::of)
                .orElseThrow(CommonProblem.NOT_FOUND::exception));
  }

  ZoneId timeZone(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select time_zone from organisation where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(ZoneId::of)
                .orElseThrow(CommonProblem.NOT_FOUND::exception));
  }

  OrganisationParty party(UUID id) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select name, country, email, vat_number, language, address_line1,
                          address_line2, address_postal_code, address_city, address_country
                        from organisation where id = :id""")
                    .bind("id", id)
                    .mapTo(OrganisationParty.class)
                    .findOne())
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  private record Row(
      UUID id,
      String name,
      OrganisationType type,
      String country,
      @Nested("address_") @Nullable Address address,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String vatNumber,
      String language,
      String timeZone,
      boolean twoFactorRequired,
      Instant createdAt,
      boolean hasLogo,
      long version) {
    Versioned<OrganisationResponse> answer() {
      return new Versioned<>(
          new OrganisationResponse(
              id,
              name,
              type,
              address,
              phone,
              email,
              vatNumber,
              Contacts.isChecked(vatNumber, country),
              BillingCurrency.of(country),
              language,
              timeZone,
              twoFactorRequired,
              createdAt,
              hasLogo),
          version);
    }
  }
}
