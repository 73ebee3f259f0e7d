package dev.kontor.product.catalogue;

import dev.kontor.platform.money.Money;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The domain extensions, from which date on their terms hold. */
@Singleton
class DomainExtensionTable {
  private static final String SELECT =
      """
      select %s e.name, e.valid_from, e.redemption_days,
             (select json_agg(json_build_object('currency', p.currency, 'renewal', p.renewal,
                                                'restoration', p.restoration, 'warranty', p.warranty)
                              order by p.currency)
              from domain_extension_price p
              where p.name = e.name and p.valid_from = e.valid_from) as prices
      from domain_extension e
      """;

  private final Jdbi jdbi;
  private final StoredJson json;

  DomainExtensionTable(Jdbi jdbi, StoredJson json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  /** What holds from a date on. */
  record DatedTerms(ExtensionTerms terms, LocalDate validFrom) {}

  /** By their names, those after one; one more than the limit, where there are more. */
  List<DatedTerms> list(LocalDate on, String after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT.formatted("distinct on (e.name)")
                        + "where e.name > :after and e.valid_from <= :on"
                        + " order by e.name, e.valid_from desc limit :limit")
                .bind("after", after)
                .bind("on", on)
                .bind("limit", limit + 1)
                .map((row, context) -> read(row))
                .list());
  }

  /** What holds on a date of some. */
  List<ExtensionTerms> of(Collection<String> names, LocalDate on) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT.formatted("distinct on (e.name)")
                        + "where e.name = any(:names) and e.valid_from <= :on"
                        + " order by e.name, e.valid_from desc")
                .bindArray("names", String.class, names)
                .bind("on", on)
                .map((row, context) -> read(row).terms())
                .list());
  }

  /** What holds on a date of the longest of several names. */
  Optional<ExtensionTerms> longest(List<String> names, LocalDate on) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT.formatted("")
                        + "where e.name in (<names>) and e.valid_from <= :on"
                        + " order by length(e.name) desc, e.valid_from desc limit 1")
                .bindList("names", names)
                .bind("on", on)
                .map((row, context) -> read(row).terms())
                .findOne());
  }

  /** Whether there is such an extension, on whatever date. */
  boolean exists(String name) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select exists (select 1 from domain_extension where name = :name)")
                .bind("name", name)
                .mapTo(Boolean.class)
                .one());
  }

  Timeline<ExtensionTerms> of(String name) {
    var steps = new TreeMap<LocalDate, Optional<ExtensionTerms>>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(SELECT.formatted("") + "where e.name = :name")
                .bind("name", name)
                .map((row, context) -> read(row))
                .forEach(each -> steps.put(each.validFrom(), Optional.of(each.terms()))));
    return new Timeline<>(steps);
  }

  void write(LocalDate validFrom, ExtensionTerms terms) {
    jdbi.useHandle(
        handle -> {
          handle.execute(
              """
              insert into domain_extension (name, valid_from, redemption_days) values (?, ?, ?)
              on conflict (name, valid_from) do update
              set redemption_days = excluded.redemption_days""",
              terms.name(),
              validFrom,
              terms.redemptionDays());
          terms.renewal().forEach(each -> writePrices(handle, validFrom, terms, each.currency()));
        });
  }

  private static void writePrices(
      Handle handle, LocalDate validFrom, ExtensionTerms terms, String currency) {
    handle.execute(
        """
        insert into domain_extension_price
          (name, valid_from, currency, renewal, restoration, warranty)
        values (?, ?, ?, ?, ?, ?)
        on conflict (name, valid_from, currency) do update
        set renewal = excluded.renewal, restoration = excluded.restoration,
            warranty = excluded.warranty""",
        terms.name(),
        validFrom,
        currency,
        terms.renewal(currency).orElseThrow().minor(),
        terms.restoration(currency).orElseThrow().minor(),
        terms.warranty(currency).orElseThrow().minor());
  }

  void remove(String name, LocalDate validFrom) {
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "delete from domain_extension_price where name = ? and valid_from = ?",
              name,
              validFrom);
          handle.execute(
              "delete from domain_extension where name = ? and valid_from = ?", name, validFrom);
        });
  }

  private record StoredPrice(String currency, long renewal, long restoration, long warranty) {
    private Money money(long minor) {
      return Money.ofMinor(minor, currency);
    }
  }

  private DatedTerms read(ResultSet row) throws SQLException {
    var prices = json.list(row.getString("prices"), StoredPrice.class);
    var terms =
        new ExtensionTerms(
            row.getString("name"),
            prices.stream().map(each -> each.money(each.renewal())).toList(),
            prices.stream().map(each -> each.money(each.restoration())).toList(),
            prices.stream().map(each -> each.money(each.warranty())).toList(),
            row.getInt("redemption_days"));
    return new DatedTerms(terms, row.getObject("valid_from", LocalDate.class));
  }
}
