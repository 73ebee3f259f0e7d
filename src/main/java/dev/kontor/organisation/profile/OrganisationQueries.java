package dev.kontor.organisation.profile;

import dev.kontor.platform.http.Versioned;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.reference.BillingCurrency;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
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
                    .map(
                        (row, context) ->
                            new Versioned<>(organisation(row), row.getLong("version")))
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

  private static OrganisationResponse organisation(ResultSet row) throws SQLException {
    return new OrganisationResponse(
        row.getObject("id", UUID.class),
        row.getString("name"),
        OrganisationType.of(row.getString("type")),
        address(row),
        row.getString("phone"),
        row.getString("email"),
        row.getString("vat_number"),
        Contacts.isChecked(row.getString("vat_number"), row.getString("country")),
        BillingCurrency.of(row.getString("country")),
        row.getBoolean("two_factor_required"),
        row.getTimestamp("created_at").toInstant(),
        row.getBoolean("has_logo"));
  }

  private static @Nullable Address address(ResultSet row) throws SQLException {
    if (row.getString("address_country") == null) {
      return null;
    }
    return new Address(
        row.getString("address_line1"),
        row.getString("address_line2"),
        row.getString("address_postal_code"),
        row.getString("address_city"),
        row.getString("address_country"));
  }
}
