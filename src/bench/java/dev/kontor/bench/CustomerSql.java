package dev.kontor.bench;

import dev.kontor.bench.SqlWorkload.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Who is charged, and at which rates: {@code sale.charge.Customers}. */
final class CustomerSql {
  /** {@code OrganisationQueries.party}. */
  private static final String PARTY =
      """
      select name, country, email, vat_number, language, address_line1,
        address_line2, address_postal_code, address_city, address_country
      from organisation where id = ?""";

  /** {@code BillingAddresses.usual}: as Hibernate writes it, but for the names of columns. */
  private static final String USUAL =
      """
      select id, address_line1, address_line2, address_postal_code, address_city, address_country,
        created_at, email, is_default, name, organisation_id, vat_number, version
      from billing_address where organisation_id = ? and is_default fetch first ? rows only""";

  /** {@code VatRateTable}. */
  private static final String RATES = "select * from vat_rate where place = any(?)";

  private final Supplier<UUID> organisation;
  private String name = "";

  CustomerSql(Supplier<UUID> organisation) {
    this.organisation = organisation;
  }

  List<Sql> statements() {
    return List.of(
        new Sql(PARTY, () -> new Object[] {organisation.get()}, this::read),
        new Sql(USUAL, () -> new Object[] {organisation.get(), 1}),
        new Sql(RATES, () -> new Object[] {new String[] {"CH"}}));
  }

  private void read(ResultSet row) throws SQLException {
    SqlWorkload.readAll(row);
    name = row.getString("name");
  }

  /** As it is kept on invoices. */
  String json() {
    return """
        {"name":"%s","address":null,"email":null,"vatNumber":null,"billingAddressId":null}"""
        .formatted(name);
  }
}
