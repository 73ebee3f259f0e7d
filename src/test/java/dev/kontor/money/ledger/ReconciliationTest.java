package dev.kontor.money.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger can't be changed, and whoever changes it nevertheless is found out. */
@KontorTest
@Order(KontorTest.EARLY)
class ReconciliationTest {
  @Inject Customers customers;
  @Inject Ledger ledger;
  @Inject Holds holds;
  @Inject ReconciliationService reconciler;
  @Inject ProviderAccountService providerAccounts;
  @Inject PassingTime time;
  @Inject Jdbi jdbi;

  private Person anna;
  private AccountKey account;

  @BeforeEach
  void annaHasEntries() {
    anna = customers.newPerson();
    account = new AccountKey(anna.organisationId(), "CHF");
    Wallets.fill(anna, "100.00");
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              ledger.spend(account, 1234, Account.REVENUE, cause("charge"));
              ledger.deposit(
                  account, 500, Account.GOODWILL, Account.CREDIT, cause("goodwill_credit"));
              holds.reserve(account, 700, "order", UuidCreator.getTimeOrderedEpoch(), null);
            });
  }

  private static Cause cause(String kind) {
    return new Cause(kind, "Because", "test", UuidCreator.getTimeOrderedEpoch());
  }

  @Test
  void allIsWell() {
    var proof = reconciler.run();

    assertThat(proof.differences()).isEmpty();
    assertThat(proof.differenceCount()).isZero();
    assertThat(proof.transactions()).isGreaterThanOrEqualTo(3);
    assertThat(proof.postings()).isGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger_transaction set amount = amount + 1",
        "delete from ledger_transaction",
        "truncate ledger_transaction cascade",
        "update ledger_posting set amount = amount + 1",
        "delete from ledger_posting",
        "truncate ledger_posting"
      })
  void theDatabaseRefusesToChangeWhatWasPosted(String sql) {
    assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(sql)))
        .hasMessageContaining("append-only");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ledger_transaction", "ledger_posting"})
  void theDatabaseRefusesItAlsoWhereOtherTriggersAreLeftOut(String table) {
    assertThatThrownBy(
            () ->
                jdbi.useTransaction(
                    handle -> {
                      handle.execute("set local session_replication_role = replica");
                      handle.execute("update " + table + " set amount = amount + 1");
                    }))
        .hasMessageContaining("append-only");
  }

  @Test
  void oneAtATimeProvesTheLedger() {
    QuarkusTransaction.begin();
    try {
      jdbi.useHandle(
          handle ->
              handle.execute(
                  "select pg_advisory_xact_lock(hashtextextended('reconciliation', 0))"));
      assertThatThrownBy(() -> AtOnce.times(1, i -> reconciler.run()))
          .hasStackTraceContaining("reconciliation-running");
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  @Test
  void aDayIsAddedUpAnHourAfterItsEnd() {
    var midnight = time.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
    time.passes(Duration.between(time.now(), midnight.plusSeconds(600)));
    providerAccounts.rollUp();
    assertThat(openDay()).isEqualTo(LocalDate.ofInstant(midnight, ZoneOffset.UTC).minusDays(1));

    time.passes(Duration.ofHours(1));
    providerAccounts.rollUp();

    assertThat(openDay()).isEqualTo(LocalDate.ofInstant(midnight, ZoneOffset.UTC));
    assertThat(sums().values()).allMatch(sum -> sum.signum() == 0);
    assertThat(reconciler.run().differences()).isEmpty();
  }

  private LocalDate openDay() {
    return jdbi.withHandle(
        handle ->
            handle.createQuery("select open_day from ledger_rollup").mapTo(LocalDate.class).one());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "paid_in = -1",
        "credit = -1",
        "held_paid_in = paid_in + 1",
        "held_credit = credit + 1"
      })
  void theDatabaseRefusesBalancesThatCannotBe(String change) {
    assertThatThrownBy(
            () ->
                jdbi.useHandle(
                    handle ->
                        handle.execute(
                            "update ledger_account set " + change + " where organisation_id = ?",
                            anna.organisationId())))
        .hasMessageContaining("ck_ledger_account");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update ledger_transaction set reason = 'Other' where sequence = 2 and |HASH",
        "update ledger_transaction set created_at = created_at - interval '1 day' where sequence = 2 and |HASH",
        "update ledger_transaction set reference_id = id where sequence = 2 and |HASH",
        "update ledger_transaction set hash = decode(repeat('00', 32), 'hex') where sequence = 3 and |HASH",
        "update ledger_transaction set amount = amount + 1 where sequence = 1 and |AMOUNT",
        "update ledger_transaction set paid_in_after = paid_in_after + 1 where sequence = 1 and |BALANCE_AFTER",
        "update ledger_transaction set sequence = 7 where sequence = 3 and |SEQUENCE",
        "update ledger_posting set amount = amount + 1 where |AMOUNT",
        "update ledger_posting set to_account = 'goodwill' where to_account = 'revenue' and |HASH",
        "delete from ledger_posting where |AMOUNT",
        "update ledger_account set paid_in = paid_in + 1 where |BALANCE",
        "update ledger_account set sequence = 9 where |SEQUENCE",
        "update ledger_account set held_credit = held_credit - 1 where |HELD",
        "update ledger_hold set credit = credit - 1 where |HELD"
      })
  void whatWasChangedNeverthelessIsFound(String sql, String kind) {
    var found = afterChanging(sql + " organisation_id = ?");

    assertThat(found.differences())
        .filteredOn(each -> anna.organisationId().equals(each.organisationId()))
        .extracting(each -> each.kind().name())
        .contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update payment set status = 'failed' where",
        "update payment set amount = amount + 1 where",
        "update withdrawal set amount = amount + 1 where status = 'pending' and",
        "update withdrawal set status = 'cancelled', closed_at = now() where status = 'pending' and",
        "update withdrawal set status = 'settled', closed_at = now() where status = 'pending' and"
      })
  void whatCausedAnEntryHasToAgreeWithIt(String sql) {
    Wallets.withdraw(anna, "10.00").then().statusCode(201);

    assertThat(afterChanging(sql + " organisation_id = ?").differences())
        .filteredOn(each -> anna.organisationId().equals(each.organisationId()))
        .extracting(each -> each.kind().name())
        .contains("CAUSE");
  }

  /** What is found while it is changed; afterwards it is as it was. */
  private Reconciliation afterChanging(String sql) {
    QuarkusTransaction.begin();
    try {
      return jdbi.withHandle(
          handle -> {
            handle.execute("alter table ledger_transaction disable trigger user");
            handle.execute("alter table ledger_posting disable trigger user");
            handle.execute(sql, anna.organisationId());
            return reconciler.pass(handle);
          });
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  @Test
  void totalsOfOneCurrencyAddUpToZeroBeforeAndAfterDaysAreAddedUp() {
    var before = sums();
    assertThat(before.values()).allMatch(sum -> sum.signum() == 0);

    providerAccounts.rollUp();

    assertThat(sums()).isEqualTo(before);
    assertThat(reconciler.run().differences()).isEmpty();
  }

  private Map<String, BigDecimal> sums() {
    return providerAccounts.totals().stream()
        .collect(
            Collectors.groupingBy(
                each -> each.balance().currency(),
                Collectors.reducing(
                    BigDecimal.ZERO,
                    each -> new BigDecimal(each.balance().amount()),
                    BigDecimal::add)));
  }
}
