package dev.kontor.money.bankcredit;

import dev.kontor.money.transfer.ReceivingAccount;
import dev.kontor.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one entry (Ntry). Each of its transactions is a credit of its own; where it has none it is
 * one itself. Transactions follow what is said of all of them, as the standard has it: so none has
 * to be kept.
 */
final class CamtEntryReader {
  private final XmlWalk walk;
  private final CamtValues values;
  private final Function<String, ReceivingAccount> accounts;
  private final CamtSums sums;
  private final CamtEntries entries;

  /** How often each reference came: some banks name all transactions as their entry. */
  private final Map<String, Integer> references = new HashMap<>();

  private @Nullable ReceivingAccount account;
  private @Nullable BigDecimal amount;
  private @Nullable Boolean isCredit;
  private boolean isReversal;
  private boolean isBooked;
  private @Nullable LocalDate bookedOn;
  private @Nullable LocalDate valuedOn;
  private @Nullable String bankReference;
  private BigDecimal sum = BigDecimal.ZERO;
  private int transactions;
  private @Nullable CamtTransaction withoutAmount;

  private CamtEntryReader(
      XmlWalk walk,
      Function<String, ReceivingAccount> accounts,
      CamtSums sums,
      CamtEntries entries) {
    this.walk = walk;
    this.accounts = accounts;
    this.sums = sums;
    this.entries = entries;
    values = new CamtValues(walk);
  }

  /**
   * Reads the Ntry at which a walk stands.
   *
   * @param accounts the account that the notification is about, by the entry's currency
   */
  static void read(
      XmlWalk walk,
      Function<String, ReceivingAccount> accounts,
      CamtSums sums,
      CamtEntries entries) {
    var reader = new CamtEntryReader(walk, accounts, sums, entries);
    walk.children(reader::part);
    reader.end();
  }

  private void part(String name) {
    switch (name) {
      case "Amt" -> {
        account = accounts.apply(values.currency());
        amount = values.decimal();
      }
      case "CdtDbtInd" -> isCredit = values.isCredit();
      case "RvslInd" -> isReversal = values.flag();
      case "Sts" -> isBooked = values.code().equals("BOOK");
      case "BookgDt" -> bookedOn = values.date();
      case "ValDt" -> valuedOn = values.date();
      case "AcctSvcrRef" -> bankReference = values.reference();
      case "NtryDtls" -> walk.children(this::details);
      default -> {}
    }
  }

  private void details(String name) {
    if (name.equals("TxDtls")) {
      var transaction =
          CamtTransactionReader.read(walk, present(account, "Amt before NtryDtls").currency());
      transactions++;
      if (transaction.amount() == null) {
        withoutAmount = transaction;
      } else {
        add(transaction, transaction.amount());
      }
    }
  }

  private void end() {
    var total = present(amount, "Amt");
    sums.add(present(isCredit, "CdtDbtInd"), total);
    if (transactions == 0) {
      add(CamtTransaction.WITHOUT_DETAILS, total);
    } else if (withoutAmount != null) {
      if (transactions > 1) {
        throw walk.fault("a transaction without Amt beside others");
      }
      add(withoutAmount, total);
    }
    CamtSums.require(walk.line(), total, sum);
  }

  private void add(CamtTransaction transaction, BigDecimal of) {
    boolean isEntryCredit = present(isCredit, "CdtDbtInd before NtryDtls");
    boolean isCreditItself =
        transaction.isCredit() == null ? isEntryCredit : transaction.isCredit();
    sum = isCreditItself == isEntryCredit ? sum.add(of) : sum.subtract(of);
    var isOfUse = isBooked && of.signum() > 0 && (isReversal || isCreditItself);
    if (isOfUse) {
      entries.add(entry(transaction, isCreditItself ? of : of.negate()), walk);
    } else {
      entries.ignore();
    }
  }

  private BankEntry entry(CamtTransaction transaction, BigDecimal of) {
    var ours = present(account, "Amt");
    return new BankEntry(
        isReversal ? BankCreditKind.REVERSAL : BankCreditKind.CREDIT,
        ours.iban(),
        money(of, ours.currency()),
        transaction.reference(),
        transaction.remittance(),
        transaction.debtorName(),
        transaction.debtorAccount(),
        present(bookedOn == null ? valuedOn : bookedOn, "BookgDt"),
        name(transaction));
  }

  private Money money(BigDecimal of, String currency) {
    try {
      var minor =
          org.joda.money.Money.of(
              org.joda.money.CurrencyUnit.of(currency), of.stripTrailingZeros());
      return Money.ofMinor(minor.getAmountMinorLong(), currency);
    } catch (ArithmeticException tooFine) {
      throw walk.fault("too fine an amount");
    }
  }

  /** Its own reference or the entry's; where that isn't the only one of the entry, a number too. */
  private String name(CamtTransaction transaction) {
    var own = transaction.bankReference() == null ? bankReference : transaction.bankReference();
    var name = present(own, "AcctSvcrRef");
    var number = references.merge(name, 1, Integer::sum);
    return number == 1 ? name : name + "/" + number;
  }

  private <T> T present(@Nullable T value, String what) {
    if (value == null) {
      throw walk.fault("no " + what);
    }
    return value;
  }
}
