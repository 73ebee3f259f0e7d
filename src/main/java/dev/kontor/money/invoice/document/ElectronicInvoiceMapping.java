package dev.kontor.money.invoice.document;

import dev.kontor.money.invoice.DocumentKind;
import dev.kontor.money.invoice.InvoiceContent;
import dev.kontor.money.invoice.TaxRow;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.money.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import org.mustangproject.Allowance;
import org.mustangproject.Invoice;
import org.mustangproject.Item;
import org.mustangproject.Product;
import org.mustangproject.ZUGFeRD.ZUGFeRDDateFormat;

/** What stands on a document, in the words of EN 16931. */
final class ElectronicInvoiceMapping {
  /** UN/ECE recommendation 20: one of whatever it is. */
  private static final String UNIT = "C62";

  /** UNTDID 5189: a discount. */
  private static final String DISCOUNT = "95";

  private final InvoiceContent content;

  /** What the first line of each rate is still to carry. */
  private final Map<Percent, Long> taxes;

  private ElectronicInvoiceMapping(InvoiceContent content) {
    this.content = content;
    taxes = content.taxes().stream().collect(Collectors.toMap(TaxRow::rate, TaxRow::amount));
  }

  static Invoice invoice(InvoiceContent content) {
    return new ElectronicInvoiceMapping(content).map();
  }

  private Invoice map() {
    var invoice =
        new Invoice()
            .setNumber(content.number())
            .setCurrency(content.currency())
            .setIssueDate(date(content.issuedOn()))
            .setSender(ElectronicInvoiceParty.seller(content))
            .setRecipient(ElectronicInvoiceParty.buyer(content))
            .setTotalPrepaidAmount(amount(content.total()));
    content.lines().forEach(line -> invoice.addItem(item(line)));
    if (!taxes.isEmpty()) {
      throw new IllegalArgumentException("Taxes of no line: " + taxes);
    }
    addNotes(invoice);
    if (content.kind() == DocumentKind.CREDIT_NOTE) {
      invoice.setCreditNote();
    }
    var credited = content.credits();
    if (credited != null) {
      invoice
          .setInvoiceReferencedDocumentID(credited.number())
          .setInvoiceReferencedIssueDate(date(credited.issuedOn()));
    }
    return invoice;
  }

  private void addNotes(Invoice invoice) {
    if (content.reason() != null) {
      invoice.addNote(content.reason());
    }
    if (content.taxation().text() != null) {
      invoice.addTaxNote(content.taxation().text());
    }
  }

  /** One of it, at its list price: so its discount can stand on the line. */
  private Item item(InvoiceContent.Line line) {
    var tax = taxes.remove(line.rate());
    var item =
        new ElectronicInvoiceLine(
            product(line), amount(line.list()), amount(tax == null ? 0 : tax));
    if (line.discount() > 0) {
      item.addAllowance(
          new Allowance(amount(line.discount()))
              .setReasonCode(DISCOUNT)
              .setReason(line.discountText()));
    }
    if (line.from() != null && line.to() != null && line.from().isBefore(line.to())) {
      item.setDetailedDeliveryPeriod(date(line.from()), date(line.to().minusDays(1)));
    }
    return item;
  }

  private Product product(InvoiceContent.Line line) {
    var category = ElectronicInvoiceCategory.of(content.taxation().reason(), line.rate());
    return new Product()
        .setName(line.description())
        .setSellerAssignedID(line.offer())
        .setUnit(UNIT)
        .setVATPercent(new BigDecimal(line.rate().text()))
        .setTaxCategoryCode(category.code());
  }

  private BigDecimal amount(long minor) {
    return new BigDecimal(Money.ofMinor(minor, content.currency()).amount());
  }

  /** The moment that the library writes as that day. */
  private static Date date(LocalDate day) {
    var zone = ZUGFeRDDateFormat.DATE.getFormatter().getTimeZone().toZoneId();
    return Date.from(day.atStartOfDay(zone).toInstant());
  }
}
