package dev.kontor.money.invoice.document;

import dev.kontor.money.invoice.Taxation;
import dev.kontor.platform.money.Percent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.dom4j.Document;
import org.dom4j.DocumentException;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.dom4j.Node;
import org.dom4j.QName;
import org.dom4j.io.OutputFormat;
import org.dom4j.io.XMLWriter;
import org.mustangproject.Invoice;
import org.mustangproject.ZUGFeRD.Profiles;
import org.mustangproject.ZUGFeRD.ZUGFeRD2PullProvider;

/**
 * Writes the XML, and adds what the library can't say: why no tax is charged, by its code and
 * without repeating it on each line, which the profile forbids; and that nothing is known of how it
 * is to be paid.
 */
final class ElectronicInvoiceXml extends ZUGFeRD2PullProvider {
  /** UNTDID 4461: not defined. */
  private static final String ANY_MEANS = "1";

  private static final String TAX = "ApplicableTradeTax";

  private final Taxation taxation;

  ElectronicInvoiceXml(Taxation taxation) {
    this.taxation = taxation;
    setProfile(Profiles.getByName("EN16931"));
  }

  byte[] write(Invoice invoice) {
    generateXML(invoice);
    try {
      var document = DocumentHelper.parseText(new String(zugferdData, StandardCharsets.UTF_8));
      complete(document.getRootElement());
      return bytes(document);
    } catch (DocumentException e) {
      throw new IllegalStateException(e);
    }
  }

  private void complete(Element root) {
    // Which version of the library it was is nobody's business.
    root.content().removeIf(each -> each.getNodeType() == Node.COMMENT_NODE);
    var settlement =
        root.element("SupplyChainTradeTransaction").element("ApplicableHeaderTradeSettlement");
    var means = create(settlement, "SpecifiedTradeSettlementPaymentMeans");
    means.add(create(settlement, "TypeCode", ANY_MEANS));
    var firstTax = settlement.element(TAX);
    settlement.elements().add(settlement.elements().indexOf(firstTax), means);
    if (!taxation.reason().isTaxed()) {
      settlement.elements(TAX).forEach(this::explain);
    }
  }

  /** Says why nothing is charged: in words after the kind of tax, by code after the category. */
  private void explain(Element tax) {
    if (taxation.text() != null) {
      insertAfter(tax, "TypeCode", create(tax, "ExemptionReason", taxation.text()));
    }
    ElectronicInvoiceCategory.of(taxation.reason(), Percent.ZERO)
        .exemption()
        .map(code -> create(tax, "ExemptionReasonCode", code))
        .ifPresent(code -> insertAfter(tax, "CategoryCode", code));
  }

  private static void insertAfter(Element parent, String sibling, Element added) {
    var children = parent.elements();
    children.add(children.indexOf(parent.element(sibling)) + 1, added);
  }

  private static Element create(Element relative, String name) {
    return DocumentHelper.createElement(QName.get(name, relative.getNamespace()));
  }

  private static Element create(Element relative, String name, String text) {
    var element = create(relative, name);
    element.setText(text);
    return element;
  }

  /** Texts stay as they are, with all their spaces. */
  private static byte[] bytes(Document document) {
    try (var out = new ByteArrayOutputStream()) {
      var writer = new XMLWriter(out, new OutputFormat("  ", true, "UTF-8"));
      writer.write(document);
      writer.flush();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
