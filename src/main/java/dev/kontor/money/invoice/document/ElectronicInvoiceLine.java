package dev.kontor.money.invoice.document;

import java.math.BigDecimal;
import org.mustangproject.Item;
import org.mustangproject.Product;
import org.mustangproject.ZUGFeRD.LineCalculator;

/**
 * A line that carries a given amount of tax. The library would work the taxes out anew, and round
 * some of them otherwise; it does no more than add up what lines say of theirs.
 */
final class ElectronicInvoiceLine extends Item {
  private final BigDecimal tax;

  ElectronicInvoiceLine(Product product, BigDecimal price, BigDecimal tax) {
    super(product, price, BigDecimal.ONE);
    this.tax = tax;
  }

  @Override
  public LineCalculator getCalculation() {
    return new Sum(this);
  }

  private static final class Sum extends LineCalculator {
    Sum(ElectronicInvoiceLine line) {
      super(line);
      itemTotalVATAmount = line.tax;
    }
  }
}
