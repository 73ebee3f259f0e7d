package dev.kontor.money.invoice.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.money.invoice.InvoiceContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.jspecify.annotations.Nullable;
import org.mustangproject.validator.IrrecoverableValidationError;
import org.mustangproject.validator.ValidationContext;
import org.mustangproject.validator.ValidationResultItem;
import org.mustangproject.validator.XMLValidator;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * An electronic invoice as those who get it read it: by XPath, with the prefixes of the standard.
 */
final class Cii {
  private static final String STANDARD = "urn:un:unece:uncefact:data:standard:";
  private static final Map<String, String> NAMESPACES =
      Map.of(
          "rsm",
          STANDARD + "CrossIndustryInvoice:100",
          "ram",
          STANDARD + "ReusableAggregateBusinessInformationEntity:100");

  private static final XPath XPATH = xpath();

  private final byte[] xml;
  private final Document document;
  private @Nullable List<String> results;

  Cii(byte[] xml) {
    this.xml = xml;
    try {
      var factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static XPath xpath() {
    var xpath = XPathFactory.newDefaultInstance().newXPath();
    xpath.setNamespaceContext(
        new NamespaceContext() {
          @Override
          public @Nullable String getNamespaceURI(String prefix) {
            return NAMESPACES.get(prefix);
          }

          @Override
          public String getPrefix(String uri) {
            throw new UnsupportedOperationException();
          }

          @Override
          public Iterator<String> getPrefixes(String uri) {
            throw new UnsupportedOperationException();
          }
        });
    return xpath;
  }

  /**
   * What Mustang's validator has to say: schema, and the rules of EN 16931 and Factur-X. It works
   * all sums out itself, too, and warns where they aren't those that are given; that is left out.
   */
  List<String> complaints() {
    return results().stream().filter(each -> !isOfSums(each)).toList();
  }

  /** Whether the validator would have had other sums. */
  boolean hasOtherSums() {
    return results().stream().anyMatch(Cii::isOfSums);
  }

  private static boolean isOfSums(String message) {
    return message.startsWith("Arithmetical issue:");
  }

  private List<String> results() {
    if (results == null) {
      results = validate();
    }
    return results;
  }

  private List<String> validate() {
    var context = new ValidationContext(null);
    var validator = new XMLValidator(context);
    validator.disableNotices();
    validator.setStringContent(new String(xml, StandardCharsets.UTF_8));
    try {
      validator.validate();
    } catch (IrrecoverableValidationError e) {
      throw new AssertionError(e);
    }
    assertThat(validator.getFiredRules()).isPositive();
    return context.getResults().stream().map(ValidationResultItem::getMessage).toList();
  }

  /** What elements or attributes have in them, without the white space between elements. */
  List<String> texts(String path) {
    try {
      var nodes = (NodeList) XPATH.evaluate(path, document, XPathConstants.NODESET);
      return IntStream.range(0, nodes.getLength()).mapToObj(i -> text(nodes.item(i))).toList();
    } catch (XPathExpressionException e) {
      throw new AssertionError(path, e);
    }
  }

  private static String text(Node node) {
    var isLeaf = node.getChildNodes().getLength() == 1;
    return isLeaf ? node.getTextContent() : node.getTextContent().strip();
  }

  String text(String path) {
    assertThat(texts(path)).as(path).hasSize(1);
    return texts(path).get(0);
  }

  BigDecimal number(String path) {
    return new BigDecimal(text(path));
  }

  /** BT-106 to BT-115 and the taxes by rate (BG-23) are those of the document, to the cent. */
  void assertSaysTheAmountsOf(InvoiceContent content) {
    var sums = "//ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:";
    assertThat(text("//ram:InvoiceCurrencyCode")).isEqualTo(content.currency());
    assertThat(text(sums + "LineTotalAmount")).isEqualTo(amount(content.net()));
    assertThat(text(sums + "TaxBasisTotalAmount")).isEqualTo(amount(content.net()));
    assertThat(text(sums + "TaxTotalAmount")).isEqualTo(amount(content.tax()));
    assertThat(text(sums + "TaxTotalAmount/@currencyID")).isEqualTo(content.currency());
    assertThat(text(sums + "GrandTotalAmount")).isEqualTo(amount(content.total()));
    assertThat(text(sums + "TotalPrepaidAmount")).isEqualTo(amount(content.total()));
    assertThat(text(sums + "DuePayableAmount")).isEqualTo("0.00");
    assertThat(texts("//ram:SpecifiedLineTradeSettlement//ram:LineTotalAmount"))
        .containsExactlyElementsOf(
            content.lines().stream().map(line -> amount(line.net())).toList());
    var tax = "//ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax/ram:";
    assertThat(texts(tax + "BasisAmount"))
        .containsExactlyInAnyOrderElementsOf(
            content.taxes().stream().map(row -> amount(row.base())).toList());
    assertThat(texts(tax + "CalculatedAmount"))
        .containsExactlyInAnyOrderElementsOf(
            content.taxes().stream().map(row -> amount(row.amount())).toList());
  }

  private static String amount(long minor) {
    return BigDecimal.valueOf(minor, 2).toPlainString();
  }
}
