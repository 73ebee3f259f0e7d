package dev.kontor.money.invoice.document;

import dev.kontor.money.invoice.InvoiceContent;
import dev.kontor.money.transfer.Transfer;
import java.math.BigDecimal;
import net.codecrete.qrbill.generator.Bill;
import net.codecrete.qrbill.generator.BillFormat;
import net.codecrete.qrbill.generator.Language;
import net.codecrete.qrbill.generator.OutputSize;

/**
 * How an open invoice is paid, on paper.
 *
 * @param transfer of what is due of it
 */
record PaymentSlip(InvoiceContent invoice, Transfer transfer) {
  /** The standard has room for no more. */
  private static final BigDecimal MOST = new BigDecimal("999999999.99");

  /** As the Swiss Implementation Guidelines for the QR-bill have it: always a valid one. */
  Bill bill() {
    var bill = new Bill();
    bill.setFormat(format());
    bill.setCharacterSet(PaymentSlipText.LETTERS);
    bill.setAccount(transfer.account());
    bill.setCreditor(PaymentSlipAddress.creditor(transfer.payee(), invoice.seller()));
    bill.setCurrency(transfer.amount().currency());
    var amount = new BigDecimal(transfer.amount().amount());
    // Without an amount, whoever pays fills it in.
    bill.setAmount(amount.compareTo(MOST) > 0 ? null : amount);
    bill.setReference(transfer.reference());
    bill.setUnstructuredMessage(invoice.number());
    PaymentSlipAddress.debtor(invoice.recipient()).ifPresent(bill::setDebtor);
    return bill;
  }

  private BillFormat format() {
    var format = new BillFormat();
    format.setOutputSize(OutputSize.A4_PORTRAIT_SHEET);
    format.setLanguage(
        switch (invoice.language()) {
          case DE -> Language.DE;
          case FR -> Language.FR;
          case IT -> Language.IT;
          // The standard has no Spanish words.
          case EN, ES -> Language.EN;
        });
    return format;
  }
}
