package dev.kontor.demonstration;

import static dev.kontor.demonstration.DemonstrationIds.AGENCY;
import static dev.kontor.demonstration.DemonstrationIds.ALPENGLUECK;

import dev.kontor.money.bankcredit.BankCredits;
import dev.kontor.money.invoice.InvoiceFilter;
import dev.kontor.money.invoice.export.ExportFormat;
import dev.kontor.money.invoice.export.MailedExports;
import dev.kontor.money.ledger.Account;
import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Cause;
import dev.kontor.money.ledger.Ledger;
import dev.kontor.money.payment.PaymentMethods;
import dev.kontor.money.prepaid.staffentry.ChargeDocuments;
import dev.kontor.money.prepaid.topup.TopUps;
import dev.kontor.money.prepaid.withdrawal.Withdrawals;
import dev.kontor.money.transfer.Transfers;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.money.Money;
import dev.kontor.product.catalogue.VatCategory;
import dev.kontor.sale.preference.PaymentPreferences;
import dev.kontor.sale.preference.Preference;
import dev.kontor.sale.preference.Source;
import dev.kontor.sale.refund.Refunds;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * What is on the prepaid accounts of Alpenglück GmbH, and of the agency, whose withdrawals
 * operators deal with. Nothing where payments aren't those of the sandbox.
 */
@Singleton
class DemonstrationMoney {
  private static final String CARD = "sandbox:success";
  private static final String CURRENCY = "CHF";
  private static final String IBAN = "CH9300762011623852957";

  private final Ledger ledger;
  private final PaymentMethods methods;
  private final TopUps topUps;
  private final Transfers transfers;
  private final Withdrawals withdrawals;
  private final ChargeDocuments charges;
  private final PaymentPreferences preferences;
  private final BankCredits credits;
  private final Refunds refunds;
  private final MailedExports exports;
  private final Clock clock;
  private final Ids ids;

  DemonstrationMoney(
      Ledger ledger,
      PaymentMethods methods,
      TopUps topUps,
      Transfers transfers,
      Withdrawals withdrawals,
      ChargeDocuments charges,
      PaymentPreferences preferences,
      BankCredits credits,
      Refunds refunds,
      MailedExports exports,
      Clock clock,
      Ids ids) {
    this.ledger = ledger;
    this.methods = methods;
    this.topUps = topUps;
    this.transfers = transfers;
    this.withdrawals = withdrawals;
    this.charges = charges;
    this.preferences = preferences;
    this.credits = credits;
    this.refunds = refunds;
    this.exports = exports;
    this.clock = clock;
    this.ids = ids;
  }

  /** Outside a transaction, since a payment provider is asked. */
  void topUp() {
    if (!isSandbox()) {
      return;
    }
    topUp(DemonstrationIds.TOP_UP, DemonstrationIds.PAYMENT, ALPENGLUECK, 150_00, CARD);
    topUp(DemonstrationIds.AGENCYS_TOP_UP, DemonstrationIds.AGENCYS_PAYMENT, AGENCY, 200_00, CARD);
    topUp(
        DemonstrationIds.OTHER_AMOUNT,
        DemonstrationIds.PAYMENT_OF_OTHER_AMOUNT,
        AGENCY,
        30_00,
        "sandbox:amount-mismatch");
  }

  /** Outside a transaction, as {@link #topUp}: nobody has transferred it yet. */
  void awaitTransfer() {
    if (isSandbox() && transfers.hasAccount(CURRENCY)) {
      topUp(
          DemonstrationIds.AWAITED_TOP_UP,
          DemonstrationIds.AWAITED_PAYMENT,
          ALPENGLUECK,
          20_00,
          "bank_transfer");
    }
  }

  /** In the running transaction. */
  void book() {
    if (!isSandbox()) {
      return;
    }
    ids.giving(
        List.of(DemonstrationIds.CARD), () -> methods.addSample(ALPENGLUECK, CARD, "Company card"));
    preferences.prefer(
        ALPENGLUECK,
        new Preference(
            List.of(new Source.Prepaid(), new Source.Method(DemonstrationIds.CARD)), true));
    var account = new AccountKey(ALPENGLUECK, CURRENCY);
    ledger.deposit(
        account,
        25_00,
        Account.PROMOTION,
        Account.CREDIT,
        cause("promotional_credit", "Willkommen"));
    charge(
        DemonstrationIds.INVOICE,
        DemonstrationIds.CHARGE,
        account,
        12_50,
        "Moving your shop, two hours");
    charge(
        DemonstrationIds.MISTAKEN_INVOICE,
        DemonstrationIds.MISTAKEN_CHARGE,
        account,
        4_00,
        "Moving your shop, parking");
    payBack();
    comeWithoutReference(DemonstrationIds.BANK_CREDIT, "Alpenglück GmbH", "20261125-1001");
    comeWithoutReference(DemonstrationIds.BANK_CREDIT_TO_RETURN, "Paul Huber", "20261125-1002");
  }

  /**
   * What the agency was charged by mistake, of which one charge is given back; in a transaction.
   */
  void giveBack() {
    if (!isSandbox()) {
      return;
    }
    var account = new AccountKey(AGENCY, CURRENCY);
    charge(
        DemonstrationIds.REFUNDED_INVOICE,
        DemonstrationIds.REFUNDED_CHARGE,
        account,
        3_00,
        "Moving a shop, tolls");
    ids.giving(
        List.of(DemonstrationIds.REFUND),
        () ->
            refunds.toPrepaid(
                DemonstrationIds.SAM, DemonstrationIds.REFUNDED_INVOICE, "There were no tolls"));
    charge(
        DemonstrationIds.LATEST_INVOICE,
        DemonstrationIds.LATEST_CHARGE,
        account,
        2_00,
        "Moving a shop, postage");
  }

  /** What Anna has had exported. */
  void export() {
    if (isSandbox()) {
      ids.giving(
          List.of(DemonstrationIds.EXPORT),
          () ->
              exports.ask(
                  ALPENGLUECK,
                  DemonstrationIds.ANNA,
                  ExportFormat.CSV,
                  new InvoiceFilter().wanted(),
                  false));
    }
  }

  private boolean isSandbox() {
    return methods.isToken(CARD);
  }

  private void payBack() {
    ask(DemonstrationIds.PAID_BY_FILE, AGENCY, "Agentur Moreno");
    handOver(DemonstrationIds.FILE);
    ask(DemonstrationIds.PAID_BY_LATER_FILE, AGENCY, "Agentur Moreno");
    handOver(DemonstrationIds.LATER_FILE);
    ask(DemonstrationIds.PAID_BY_HAND, AGENCY, "Agentur Moreno");
    ask(DemonstrationIds.BOUNCING, AGENCY, "Agentur Moreno");
    ask(DemonstrationIds.WITHDRAWAL, ALPENGLUECK, "Alpenglück GmbH");
  }

  private void topUp(UUID id, UUID paymentId, UUID organisationId, long amount, String method) {
    ids.giving(
        List.of(id, paymentId),
        () -> topUps.topUp(organisationId, Money.ofMinor(amount, CURRENCY), method));
  }

  private void charge(UUID invoiceId, UUID id, AccountKey account, long gross, String reason) {
    ids.giving(
        List.of(invoiceId, id), () -> charges.charge(account, gross, VatCategory.STANDARD, reason));
  }

  private void ask(UUID id, UUID organisationId, String holder) {
    ids.giving(
        List.of(id),
        () -> withdrawals.ask(organisationId, Money.ofMinor(12_50, CURRENCY), IBAN, holder));
  }

  private void handOver(UUID id) {
    ids.giving(List.of(id), withdrawals::handToBank);
  }

  private void comeWithoutReference(UUID id, String debtor, String bankReference) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    ids.giving(
        List.of(id),
        () ->
            credits.enterUnknown(
                DemonstrationIds.SAM,
                Money.ofMinor(20_00, CURRENCY),
                debtor,
                today,
                bankReference));
  }

  private static Cause cause(String kind, String reason) {
    return new Cause(kind, reason, "demonstration", ALPENGLUECK);
  }
}
