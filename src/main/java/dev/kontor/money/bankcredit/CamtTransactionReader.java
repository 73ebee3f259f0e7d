package dev.kontor.money.bankcredit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads one transaction of an entry. */
final class CamtTransactionReader {
  /** What there is room for of what a payer wrote; the standard gives 140 a line. */
  private static final int LONGEST_TEXT = 500;

  private static final int LONGEST_NAME = 140;
  private static final int LONGEST_ACCOUNT = 50;

  private final CamtValues values;
  private final XmlWalk walk;
  private final String currency;
  private final StringBuilder remittance = new StringBuilder();
  private @Nullable BigDecimal amount;
  private @Nullable Boolean isCredit;
  private @Nullable String bankReference;
  private @Nullable String reference;
  private @Nullable String debtorName;
  private @Nullable String debtorAccount;

  private CamtTransactionReader(XmlWalk walk, String currency) {
    this.walk = walk;
    this.currency = currency;
    values = new CamtValues(walk);
  }

  /**
   * Reads the TxDtls at which a walk stands.
   *
   * @param currency of the entry: its transactions can't be added up in others
   */
  static CamtTransaction read(XmlWalk walk, String currency) {
    var reader = new CamtTransactionReader(walk, currency);
    walk.children(reader::part);
    return new CamtTransaction(
        reader.amount,
        reader.isCredit,
        reader.bankReference,
        reader.reference,
        reader.remittance.isEmpty() ? null : reader.remittance.toString(),
        reader.debtorName,
        reader.debtorAccount);
  }

  private void part(String name) {
    switch (name) {
      case "Refs" -> walk.children(this::ref);
      case "Amt" -> amount = values.amount(currency);
      case "CdtDbtInd" -> isCredit = values.isCredit();
      case "RltdPties" -> walk.children(this::party);
      case "RmtInf" -> walk.children(this::remittance);
      default -> {}
    }
  }

  private void ref(String name) {
    if (name.equals("AcctSvcrRef")) {
      bankReference = values.reference();
    }
  }

  private void party(String name) {
    switch (name) {
      case "Dbtr" -> walk.children(this::debtor);
      case "DbtrAcct" -> debtorAccount = values.accountId(LONGEST_ACCOUNT);
      default -> {}
    }
  }

  /** A person or organisation, or another bank. */
  private void debtor(String name) {
    if (name.equals("Pty")) {
      walk.children(
          each -> {
            if (each.equals("Nm")) {
              debtorName = walk.text(LONGEST_NAME);
            }
          });
    }
  }

  private void remittance(String name) {
    switch (name) {
      case "Ustrd" -> line(walk.text(LONGEST_TEXT));
      case "Strd" -> walk.children(this::structured);
      default -> {}
    }
  }

  private void line(String text) {
    var separator = remittance.isEmpty() || text.isEmpty() ? "" : " ";
    if (remittance.length() + separator.length() + text.length() <= LONGEST_TEXT) {
      remittance.append(separator).append(text);
    }
  }

  private void structured(String name) {
    if (name.equals("CdtrRefInf")) {
      walk.children(
          each -> {
            if (each.equals("Ref") && reference == null) {
              reference = walk.text(LONGEST_NAME);
            }
          });
    }
  }
}
