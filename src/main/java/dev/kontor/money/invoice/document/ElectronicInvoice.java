package dev.kontor.money.invoice.document;

import dev.kontor.money.invoice.InvoiceContent;
import dev.kontor.money.invoice.InvoiceStatus;
import dev.kontor.money.invoice.Party;
import dev.kontor.money.invoice.TaxRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.mustangproject.ZUGFeRD.ZUGFeRDDateFormat;

/**
 * What stands on an invoice or credit note, for machines: Factur-X 1.0, which is ZUGFeRD 2, in its
 * profile EN 16931, as UN/CEFACT CII.
 *
 * <p>Not every document has one: the rules of EN 16931 refuse some that the law doesn't.
 *
 * <ul>
 *   <li>What is still to be paid has none.
 *   <li>A seller who names no VAT number can only sell what is taxed nowhere (BR-S-02), and a
 *       reverse charge needs the buyer's one (BR-AE-02).
 *   <li>Both parties need an address (BR-08, BR-10).
 *   <li>Tax may differ by less than one whole unit from what its rate gives (BR-CO-17): credit
 *       notes that take a little of very many lines may exceed that.
 * </ul>
 */
final class ElectronicInvoice {
  /** In minor units. */
  private static final long TAX_TOLERANCE = 100;

  private ElectronicInvoice() {}

  /** The XML, or nothing for documents that can't have one. */
  static Optional<byte[]> xml(InvoiceContent content) {
    if (!isPossible(content)) {
      return Optional.empty();
    }
    // One formatter of dates serves all of the library, and can't serve two threads at once.
    synchronized (ZUGFeRDDateFormat.DATE) {
      return Optional.of(
          new ElectronicInvoiceXml(content.taxation())
              .write(ElectronicInvoiceMapping.invoice(content)));
    }
  }

  /**
   * The document with its XML inside as {@code factur-x.xml}; the same bytes where it has none.
   *
   * @param pdf PDF/A-3, which it stays
   */
  static byte[] attach(byte[] pdf, InvoiceContent content) {
    var xml = xml(content);
    return xml.isPresent() ? attach(pdf, xml.get()) : pdf;
  }

  private static byte[] attach(byte[] pdf, byte[] xml) {
    try (var exporter = new ElectronicInvoicePdf()) {
      return exporter.attach(pdf, xml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPossible(InvoiceContent content) {
    return content.status() != InvoiceStatus.OPEN
        && content.seller().address() != null
        && content.recipient().address() != null
        && hasNumbers(content)
        && content.taxes().stream().allMatch(ElectronicInvoice::isNearRate);
  }

  private static boolean hasNumbers(InvoiceContent content) {
    return switch (content.taxation().reason()) {
      case DOMESTIC, CONSUMER -> hasNumber(content.seller());
      case REVERSE_CHARGE -> hasNumber(content.seller()) && hasNumber(content.recipient());
      case OUTSIDE -> true;
    };
  }

  private static boolean hasNumber(Party party) {
    return ElectronicInvoiceParty.vatNumber(party).isPresent();
  }

  private static boolean isNearRate(TaxRow row) {
    return Math.abs(row.amount() - row.rate().of(row.base())) < TAX_TOLERANCE;
  }
}
