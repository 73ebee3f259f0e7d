package dev.kontor.money.bankcredit;

import dev.kontor.money.bankcredit.CamtSums.Of;
import dev.kontor.money.transfer.ReceivingAccount;
import dev.kontor.money.transfer.ReceivingAccounts;
import dev.kontor.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of camt.054.001.08 (ISO 20022, BankToCustomerDebitCreditNotification) as it comes,
 * and holds its totals against its entries.
 */
@Singleton
class CamtReader {
  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.054.001.08";
  private static final int LONGEST_ACCOUNT = 50;

  private final ReceivingAccounts accounts;

  CamtReader(ReceivingAccounts accounts) {
    this.accounts = accounts;
  }

  /**
   * Reads the whole of it.
   *
   * @param taker gets what came to the account, and reversals, in their order
   * @return how many entries are neither
   * @throws DomainException 422 {@code bank-file-invalid}, {@code bank-file-sum-wrong}, {@code
   *     bank-account-unknown}: also after much was taken
   */
  int read(InputStream file, Consumer<BankEntry> taker) {
    var entries = new CamtEntries(taker);
    var walk = XmlWalk.of(file, NAMESPACE, "Document");
    var notifications = new int[1];
    walk.children(
        message -> {
          if (message.equals("BkToCstmrDbtCdtNtfctn")) {
            walk.children(
                part -> {
                  if (part.equals("Ntfctn")) {
                    notifications[0]++;
                    new Notification(walk, entries).read();
                  }
                });
          }
        });
    walk.end();
    if (notifications[0] == 0) {
      throw walk.fault("no Ntfctn");
    }
    return entries.ignored();
  }

  /** What is told of one account. */
  private final class Notification {
    private final XmlWalk walk;
    private final CamtValues values;
    private final CamtEntries entries;
    private final CamtSums sums = new CamtSums();
    private @Nullable String iban;

    Notification(XmlWalk walk, CamtEntries entries) {
      this.walk = walk;
      this.entries = entries;
      values = new CamtValues(walk);
    }

    void read() {
      walk.children(this::part);
      if (iban == null) {
        throw walk.fault("no Acct");
      }
      sums.require(walk.line());
    }

    private void part(String name) {
      switch (name) {
        case "Acct" -> account();
        case "TxsSummry" -> walk.children(this::summary);
        case "Ntry" -> CamtEntryReader.read(walk, this::account, sums, entries);
        default -> {}
      }
    }

    private void account() {
      iban = values.accountId(LONGEST_ACCOUNT);
      if (iban == null) {
        throw walk.fault("no account");
      }
      if (!accounts.isOurs(iban)) {
        throw BankAccounts.unknown(iban);
      }
    }

    private ReceivingAccount account(String currency) {
      if (iban == null) {
        throw walk.fault("no Acct before Ntry");
      }
      return BankAccounts.require(accounts, iban, currency);
    }

    private void summary(String name) {
      switch (name) {
        case "TtlNtries" -> total(Of.ALL);
        case "TtlCdtNtries" -> total(Of.CREDITS);
        case "TtlDbtNtries" -> total(Of.DEBITS);
        default -> {}
      }
    }

    private void total(Of what) {
      var count = new Long[1];
      var amount = new BigDecimal[1];
      walk.children(
          name -> {
            switch (name) {
              case "NbOfNtries" -> count[0] = values.count();
              case "Sum" -> amount[0] = values.decimal();
              default -> {}
            }
          });
      sums.state(what, count[0], amount[0]);
    }
  }
}
