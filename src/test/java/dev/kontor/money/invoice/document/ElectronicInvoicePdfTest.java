package dev.kontor.money.invoice.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import dev.kontor.money.invoice.InvoiceContent;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.xml.DomXmpParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mustangproject.validator.ZUGFeRDValidator;

/** The XML within a PDF/A-3: as a whole valid, and otherwise what it was. */
class ElectronicInvoicePdfTest {
  private static final InvoiceContent CONTENT =
      PaperFixtures.invoice().term("Hosting M", 11880, "8.1").content();

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static byte[] paper(PdfAConformance conformance) {
    var html =
        """
        <html lang="en"><head><title>Invoice K-2026-I-000042</title>
        <meta name="author" content="Kontor Hosting AG"/><meta name="description" content="x"/>
        <style>body {font-family: Sans}</style></head><body><p>Hosting M</p></body></html>""";
    var out = new ByteArrayOutputStream();
    try {
      var builder =
          new PdfRendererBuilder()
              .usePdfAConformance(conformance)
              .useFont(ElectronicInvoicePdfTest::font, "Sans", 400, FontStyle.NORMAL, true)
              .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
              .withHtmlContent(html, null)
              .toStream(out);
      builder.run();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static InputStream font() {
    return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT));
  }

  private static XMPMetadata metadata(PDDocument pdf) throws Exception {
    var parser = new DomXmpParser();
    parser.setStrictParsing(false);
    return parser.parse(pdf.getDocumentCatalog().getMetadata().toByteArray());
  }

  private static PDComplexFileSpecification file(PDDocument pdf) throws IOException {
    var files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
    assertThat(files).containsOnlyKeys("factur-x.xml");
    return Objects.requireNonNull(files.get("factur-x.xml"));
  }

  @ParameterizedTest
  @EnumSource(
      value = PdfAConformance.class,
      names = {"PDFA_3_A", "PDFA_3_B", "PDFA_3_U"})
  void theValidatorTakesTheWhole(PdfAConformance conformance) throws Exception {
    var pdf = ElectronicInvoice.attach(paper(conformance), CONTENT);

    var validator = new ZUGFeRDValidator();
    validator.disableNotices();
    var report = validator.validate(pdf, "K-2026-I-000042.pdf");
    assertThat(validator.wasCompletelyValid()).as(report).isTrue();
    assertThat(report).contains("<summary status=\"valid\"/>").doesNotContain("<error", "<warning");
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(metadata(document).getPDFAIdentificationSchema().getConformance())
          .isEqualTo(conformance.getConformanceValue());
    }
  }

  @Test
  void theXmlIsInsideAsItIs() throws Exception {
    try (var document =
        Loader.loadPDF(ElectronicInvoice.attach(paper(PdfAConformance.PDFA_3_U), CONTENT))) {
      var file = file(document);

      assertThat(file.getEmbeddedFile().toByteArray())
          .isEqualTo(ElectronicInvoice.xml(CONTENT).orElseThrow());
      assertThat(file.getCOSObject().getNameAsString(COSName.AF_RELATIONSHIP))
          .isEqualTo("Alternative");
      assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo("text/xml");
    }
  }

  @Test
  void allElseOfThePaperStays() throws Exception {
    var paper = paper(PdfAConformance.PDFA_3_U);
    try (var before = Loader.loadPDF(paper);
        var after = Loader.loadPDF(ElectronicInvoice.attach(paper, CONTENT))) {
      var info = before.getDocumentInformation();
      assertThat(after.getDocumentInformation().getTitle()).isEqualTo("Invoice K-2026-I-000042");
      assertThat(after.getDocumentInformation().getAuthor()).isEqualTo("Kontor Hosting AG");
      assertThat(after.getDocumentInformation().getProducer()).isEqualTo(info.getProducer());
      assertThat(after.getDocumentInformation().getCreationDate())
          .isEqualTo(info.getCreationDate());
      assertThat(file(after).getEmbeddedFile().getCreationDate()).isEqualTo(info.getCreationDate());
      assertThat(after.getDocumentCatalog().getLanguage())
          .isEqualTo(before.getDocumentCatalog().getLanguage());
      assertThat(metadata(after).getDublinCoreSchema().getTitle())
          .isEqualTo(metadata(before).getDublinCoreSchema().getTitle())
          .isEqualTo("Invoice K-2026-I-000042");
      assertThat(metadata(after).getXMPBasicSchema().getCreateDate())
          .isEqualTo(metadata(before).getXMPBasicSchema().getCreateDate());
      assertThat(new PDFTextStripper().getText(after))
          .isEqualTo(new PDFTextStripper().getText(before));
    }
  }
}
