package dev.kontor.product.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SUB-9: the database keeps terms without gap and overlap, and what paid them, whoever writes. */
@KontorTest
class TermChainTest {
  private static final String ADD =
      """
      insert into product_term (organisation_id, id, product_id, starts_on, ends_on,
        previous_ends_on, net, tax, paid_external, paid_from_paid_in, paid_from_credit,
        paid_by_upgrade, on_account, created_at)
      values (?, gen_random_uuid(), ?, cast(? as date), cast(? as date), cast(? as date),
        0, 0, 0, 0, 0, 0, 0, timestamptz '2026-11-29 09:00Z')""";

  private static final String SHORTEN =
      "update product_term set ends_on = cast(? as date) where product_id = ? and starts_on = ?";

  @Inject Customers customers;
  @Inject Shelf shelf;
  @Inject Tables tables;
  @Inject Jdbi jdbi;

  private UUID organisation;
  private UUID product;

  @BeforeEach
  void aProductWithTwoTerms() {
    organisation = customers.somebody().organisationId();
    product = product();
    add(product, "2027-02-28", "2027-03-31", "2027-02-28");
  }

  /** In February, from the last day of January on. */
  private UUID product() {
    var start = LocalDate.of(2027, 1, 31);
    var end = LocalDate.of(2027, 2, 28);
    return shelf.add(
        organisation, "drive", "Drive", NewTerm.notSold(start, end, null, BillingPeriod.P1M));
  }

  @ParameterizedTest
  @CsvSource({
    // Within a term, across two, over all of them, the last one once more: whatever it refers to.
    "2027-03-10, 2027-03-20, 2027-03-10, fk_product_term_previous",
    "2027-03-10, 2027-04-30, 2027-03-31, ck_product_term_previous",
    "2027-02-10, 2027-03-10, 2027-02-28, ck_product_term_previous",
    "2027-01-01, 2028-01-01, , uq_product_term_previous",
    "2027-02-28, 2027-04-30, 2027-02-28, uq_product_term_start",
    "2027-03-31, 2027-03-31, 2027-03-31, ck_product_term_days",
    "2027-03-31, 2027-03-10, 2027-03-31, ck_product_term_days",
    // After a day between.
    "2027-04-01, 2027-04-30, 2027-04-01, fk_product_term_previous",
    "2027-04-01, , 2027-04-01, fk_product_term_previous",
    "2027-04-01, 2027-04-30, 2027-03-31, ck_product_term_previous",
    // A second first one, before and after all others.
    "2026-12-31, 2027-01-31, , uq_product_term_previous",
    "2027-03-31, 2027-04-30, , uq_product_term_previous",
    "2029-03-31, , , uq_product_term_previous"
  })
  void whatDoesNotFollowTheLastTermIsRefused(
      String start, String end, String previous, String constraint) {
    assertThatThrownBy(() -> add(product, start, end, previous)).hasMessageContaining(constraint);
    assertThat(tables.count("product_term", "product_id = ?", product)).isEqualTo(2);
  }

  @Test
  void nothingComesAfterWhatHasNoEnd() {
    add(product, "2027-03-31", null, "2027-03-31");

    assertThatThrownBy(() -> add(product, "2028-03-31", null, "2028-03-31"))
        .hasMessageContaining("fk_product_term_previous");
    assertThatThrownBy(() -> add(product, "2027-03-31", "2028-03-31", "2027-03-31"))
        .hasMessageContaining("uq_product_term_start");
  }

  @Test
  void aTermFollowsOneOfItsOwnProduct() {
    var other = product();

    assertThatThrownBy(() -> add(other, "2027-03-31", "2027-04-30", "2027-03-31"))
        .hasMessageContaining("fk_product_term_previous");
    assertThatThrownBy(() -> add(UUID.randomUUID(), "2027-03-31", "2027-04-30", null))
        .hasMessageContaining("fk_product_term_product");
  }

  @Test
  void theLastTermCanBeShortenedAndOthersWithWhatFollows() {
    jdbi.useHandle(handle -> shorten(handle, "2027-02-28", "2027-03-15"));
    assertThatThrownBy(() -> jdbi.useHandle(handle -> shorten(handle, "2027-01-31", "2027-02-10")))
        .hasMessageContaining("fk_product_term_previous");

    jdbi.useTransaction(
        handle -> {
          handle.execute("set constraints fk_product_term_previous deferred");
          shorten(handle, "2027-01-31", "2027-02-10");
          handle.execute(
              """
              update product_term
              set starts_on = date '2027-02-10', previous_ends_on = date '2027-02-10'
              where product_id = ? and starts_on = date '2027-02-28'""",
              product);
        });
    assertThat(span()).isEqualTo("2027-01-31 2027-03-15");
  }

  private void shorten(Handle handle, String start, String end) {
    assertThat(handle.execute(SHORTEN, end, product, LocalDate.parse(start))).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "'net = 1000, currency = ''CHF''', ck_product_term_sum",
    "'net = 9, tax = 1, paid_external = 9, currency = ''CHF''', ck_product_term_sum",
    "paid_from_credit = 1, ck_product_term_sum",
    "'net = 1000, tax = -1, paid_external = 999', ck_product_term_amounts",
    "'net = 10, paid_external = 20, paid_by_upgrade = -10', ck_product_term_amounts",
    "'net = 1000, on_account = 1000', ck_product_term_currency",
    "'period = ''P1M'', ends_on = null', ck_product_term_end",
    "period = 'P5M', ck_product_term_period",
    "offer = 'drive_galactic', fk_product_term_offer"
  })
  void whatPaidATermIsAsMuchAsItCosts(String change, String constraint) {
    assertThatThrownBy(
            () ->
                tables.run(
                    "update product_term set "
                        + change
                        + " where product_id = ? and starts_on = date '2027-02-28'",
                    product))
        .hasMessageContaining(constraint);
  }

  @Test
  void theSpanIsFromTheFirstDayToTheLast() {
    assertThat(span()).isEqualTo("2027-01-31 2027-03-31");
    add(product, "2027-03-31", null, "2027-03-31");
    assertThat(span()).isEqualTo("2027-01-31 none");
  }

  private String span() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select starts_on || ' ' || coalesce(cast(paid_until as text), 'none')
                    from product_term_span where product_id = ?""")
                .bind(0, product)
                .mapTo(String.class)
                .one());
  }

  private void add(UUID of, String start, String end, String previous) {
    tables.run(ADD, organisation, of, start, end, previous);
  }
}
