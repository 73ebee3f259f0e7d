package dev.kontor.money.prepaid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.money.ledger.Account;
import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Cause;
import dev.kontor.money.ledger.Ledger;
import dev.kontor.platform.database.ClosedOwner;
import dev.kontor.support.Closings;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** ORG-5: whatever calls, the database lets nobody sell to a closed organisation. */
@KontorTest
class ClosedBooksTest {
  @Inject Customers customers;
  @Inject Closings closings;
  @Inject Ledger ledger;

  @Test
  void onlyMoneyThatComesOrReturnsIsBooked() {
    var anna = customers.newPerson();
    closings.close(anna);

    assertThat(Stream.of(EntryKind.values()).filter(kind -> isBooked(anna.organisationId(), kind)))
        .containsExactly(
            EntryKind.TOP_UP,
            EntryKind.UNCLAIMED_PAYMENT,
            EntryKind.MISMATCHED_PAYMENT,
            EntryKind.PAYMENT_RETURNED,
            EntryKind.CREDIT_GIVEN_UP,
            EntryKind.REFUND_PAYOUT,
            EntryKind.WITHDRAWAL);
  }

  /** Whether it would be; it is undone, so that the books stay as they are. */
  private boolean isBooked(UUID organisationId, EntryKind kind) {
    var cause = new Cause(kind.code(), "", "test", organisationId);
    QuarkusTransaction.begin();
    try {
      var account = new AccountKey(organisationId, "CHF");
      ledger.deposit(account, 1_00, Account.PAYMENTS, Account.PAID_IN, cause);
      return true;
    } catch (RuntimeException e) {
      assertThat(ClosedOwner.isBehind(e)).as("%s: %s", kind, e).isTrue();
      return false;
    } finally {
      QuarkusTransaction.rollback();
    }
  }
}
