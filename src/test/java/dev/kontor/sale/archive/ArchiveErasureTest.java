package dev.kontor.sale.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Baskets;
import dev.kontor.support.Closings;
import dev.kontor.support.Customers;
import dev.kontor.support.Givebacks;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import dev.kontor.support.Tenants;
import dev.kontor.support.Wallets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invariants 7 and 14: after ten years nothing is left of a closed organisation but sums. */
@KontorTest
class ArchiveErasureTest {
  private static final String WITH_OWNER =
      """
      select c.relname from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
      where c.relkind in ('r', 'p') and not c.relispartition and not a.attisdropped
        and c.relnamespace = 'public'::regnamespace
      """;

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Tenants tenants;
  @Inject Closings closings;
  @Inject ArchiveErasure erasure;
  @Inject ArchiveErasureService service;
  @Inject ArchiveQueries queries;
  @Inject PassingTime time;
  @Inject Tables tables;
  @Inject Jdbi jdbi;

  private Person sam;

  @BeforeEach
  void thereIsAnOperator() {
    sam = operators.somebody();
  }

  /** A closed organisation that had one of everything, and has no money. */
  private UUID closed() {
    var anna = tenants.settle().person();
    var order = Orders.bought(anna, Baskets.line("web_hosting_starter", "P1Y"), "sandbox:success");
    var invoice = order.at("/invoiceIds/0").asText();
    anna.calls()
        .get("/v1/organisations/" + anna.organisationId() + "/invoices/" + invoice + "/pdf")
        .then()
        .statusCode(200);
    Givebacks.given(sam, invoice, Givebacks.whole("source", "end"));
    Wallets.topUp(anna, "100.00", "bank_transfer").then().statusCode(201);
    payOut(anna);
    closings.close(anna);
    return anna.organisationId();
  }

  private void payOut(Person anna) {
    var free = Wallets.balance(anna).at("/withdrawable/amount").asText();
    Wallets.withdraw(anna, free).then().statusCode(201);
    var waiting =
        tables.all(
            "select id from withdrawal where organisation_id = ? and status = 'pending'",
            UUID.class,
            anna.organisationId());
    for (var each : waiting) {
      Wallets.post(sam, "/v1/operator/withdrawals/" + each + "/settle").then().statusCode(200);
    }
  }

  private void isDue(UUID organisationId) {
    closings.keepUntil(organisationId, service.today());
  }

  /** How many rows each table has of it. */
  private Map<String, Integer> rows(UUID organisationId) {
    var rows = new TreeMap<String, Integer>();
    for (var table : tables.all(WITH_OWNER, String.class)) {
      var count = tables.count(table, "organisation_id = ?", organisationId);
      if (count > 0) {
        rows.put(table, count);
      }
    }
    if (tables.count("organisation", "id = ?", organisationId) > 0) {
      rows.put("organisation", 1);
    }
    return rows;
  }

  @Test
  void nothingIsLeftAndTheBooksAreStillProved() {
    var id = closed();
    isDue(id);
    assertThat(rows(id).keySet())
        .contains(
            "customer_order",
            "customer_order_line",
            "invoice",
            "invoice_line",
            "invoice_payment",
            "invoice_pdf",
            "invoice_export",
            "invoice_refund_part",
            "ledger_account",
            "ledger_posting",
            "ledger_hold",
            "organisation",
            "organisation_activity",
            "payment_refund",
            "product_term",
            "top_up",
            "transfer_reference",
            "withdrawal");

    erasure.run();

    assertThat(rows(id)).isEmpty();
    operators.booksAreClean();
    erasure.run();
    operators.booksAreClean();
  }

  /** Of days that were added up before, and of those that are added up afterwards. */
  @Test
  void sumsStayTheProofOfDaysThatAreAddedUp() {
    var before = closed();
    time.passesWithItsWork("P3D");
    sam = operators.somebody();
    var after = closed();
    var day = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
    isDue(before);
    isDue(after);

    erasure.run();

    operators.booksAreClean();
    time.passesWithItsWork("P3D");
    operators.booksAreClean();
    var change = "update ledger_erased_day set amount = amount + ? where day = ? and account = ?";
    tables.run(change, 1, day, "payments");
    operators
        .somebody()
        .calls()
        .get("/v1/operator/ledger/reconciliation")
        .then()
        .body("differenceCount", equalTo(1))
        .body("differences[0].kind", equalTo("provider_day"));
    tables.run(change, -1, day, "payments");
    operators.booksAreClean();
  }

  @Test
  void whatIsOpenIsNotErased() {
    var id = customers.newPerson().organisationId();

    refuses(id, "is open");
  }

  @Test
  void whatMustBeKeptIsNotErased() {
    var id = closed();
    closings.keepUntil(id, service.today().plusDays(1));
    var rows = rows(id);

    refuses(id, "is kept until");
    erasure.run();

    assertThat(rows(id)).isEqualTo(rows);
  }

  @Test
  void moneyIsFoundFirst() {
    var anna = customers.newPerson();
    Wallets.fill(anna, "20.00");
    closings.close(anna);
    isDue(anna.organisationId());
    var rows = rows(anna.organisationId());

    refuses(anna.organisationId(), "has money");
    erasure.run();

    assertThat(rows(anna.organisationId())).isEqualTo(rows);
    closings.keepUntil(anna.organisationId(), Closings.KEPT_UNTIL);
  }

  /** What came after the end is kept for its own ten years. */
  @Test
  void whatMovedLaterIsKeptLonger() {
    var id = movedLater();

    refuses(id, "must still be kept");
    erasure.run();

    assertThat(tables.one("select kept_until from organisation where id = ?", LocalDate.class, id))
        .contains(LocalDate.of(service.today().getYear() + 11, 1, 1));
  }

  @Test
  void oneThatCannotBeKeptLongerDoesNotKeepTheOthers() {
    var moved = movedLater();
    var anna = customers.newPerson();
    closings.close(anna);
    isDue(anna.organisationId());
    tables.run(
        "alter table organisation add constraint ck_crash check (id <> '%s' or kept_until <= '%s')"
                .formatted(moved, service.today())
            + " not valid");
    try {
      erasure.run();
    } finally {
      tables.run("alter table organisation drop constraint ck_crash");
    }

    assertThat(rows(anna.organisationId())).isEmpty();
    assertThat(rows(moved)).containsKey("organisation");
    erasure.run();
    refuses(moved, "is kept until");
  }

  /** A closed organisation that is due, and had money until later. */
  private UUID movedLater() {
    var anna = customers.newPerson();
    Wallets.fill(anna, "20.00");
    closings.close(anna);
    var id = anna.organisationId();
    var path = "/v1/operator/archive/organisations/" + id + "/withdrawals";
    var made = Wallets.post(sam, path, Wallets.withdrawalOf("20.00")).then().statusCode(201);
    var withdrawal = Api.json(made.extract()).path("id").asText();
    time.passes(Duration.ofSeconds(1));
    Wallets.post(sam, "/v1/operator/withdrawals/" + withdrawal + "/settle").then().statusCode(200);
    isDue(id);
    return id;
  }

  private void refuses(UUID id, String why) {
    assertThatThrownBy(() -> service.erase(id)).hasStackTraceContaining(why);
  }

  @Test
  void itGoesAsAWholeOrNotAtAll() {
    var id = closed();
    isDue(id);
    var rows = rows(id);

    QuarkusTransaction.begin();
    assertThat(queries.erase(id, service.today())).isTrue();
    QuarkusTransaction.rollback();

    assertThat(rows(id)).isEqualTo(rows);
    operators.booksAreClean();
  }

  @Test
  void ofManyAtOnceOneErasesIt() {
    var id = closed();
    isDue(id);

    var erased = AtOnce.times(6, i -> service.erase(id));

    assertThat(erased).containsOnlyOnce(true);
    assertThat(rows(id)).isEmpty();
    operators.booksAreClean();
  }

  /** Whoever says that something is erased isn't believed where it isn't closed and due. */
  @Test
  void nothingElseLeavesWhatIsAppendOnly() {
    var kept = closed();
    var open = customers.newPerson();
    Wallets.fill(open, "20.00");

    for (var table : new String[] {"ledger_posting", "organisation_activity"}) {
      assertThat(deletes(table, kept, "")).isFalse();
      assertThat(deletes(table, kept, kept + " " + service.today())).isFalse();
      assertThat(deletes(table, open.organisationId(), kept + " 9999-01-01")).isFalse();
      assertThat(deletes(table, open.organisationId(), open.organisationId() + " 9999-01-01"))
          .isFalse();
    }
    assertThatThrownBy(() -> tables.run("delete from invoice_erased"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> tables.run("update invoice set number = number"))
        .hasMessageContaining("append-only");
  }

  /** In a transaction that comes to nothing. */
  private boolean deletes(String table, UUID id, String said) {
    return jdbi.inTransaction(
        handle -> {
          handle.execute("select set_config('kontor.erased_organisation', ?, true)", said);
          try {
            return handle.execute("delete from " + table + " where organisation_id = ?", id) > 0;
          } catch (RuntimeException e) {
            assertThat(e).hasMessageContaining("append-only");
            return false;
          } finally {
            handle.rollback();
          }
        });
  }

  /** A table that hangs on one with an owner has the owner's id, too, or goes with its row. */
  @Test
  void noTableIsForgotten() {
    var forgotten =
        tables.all(
            """
            select c.conrelid::regclass || ' ' || c.conname from pg_constraint c
            where c.contype = 'f' and c.confdeltype <> 'c'
              and c.confrelid::regclass::text in (%s)
              and c.conrelid::regclass::text not in (%s)"""
                .formatted(WITH_OWNER, WITH_OWNER),
            String.class);

    assertThat(forgotten).isEmpty();
  }
}
