package dev.kontor.money.invoice.document;

import dev.kontor.platform.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import net.codecrete.qrbill.canvas.PDFCanvas;
import net.codecrete.qrbill.canvas.PDFFontSettings;
import net.codecrete.qrbill.generator.QRBill;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Draws payment slips: an A4 page with a letter, and the QR-bill (payment part and receipt) at its
 * foot.
 */
final class PaymentSlipPage {
  /** Three pixels for each module of the largest QR code there may be, and 1654 by 2339 for all. */
  private static final int DOTS_PER_INCH = 200;

  private PaymentSlipPage() {}

  static byte[] pdf(PaymentSlip slip) {
    try (var document = drawn(slip);
        var bytes = new ByteArrayOutputStream()) {
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] png(PaymentSlip slip) {
    try (var document = drawn(slip);
        var bytes = new ByteArrayOutputStream()) {
      var image = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.GRAY);
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PDDocument drawn(PaymentSlip slip) throws IOException {
    var document = new PDDocument();
    document.addPage(new PDPage(PDRectangle.A4));
    var invoice = slip.invoice();
    document.getDocumentCatalog().setLanguage(invoice.language().code());
    document
        .getDocumentInformation()
        .setTitle(Texts.text(invoice.language(), "slip", "title", invoice.number()));
    try (var canvas = new PDFCanvas(document, 0, PDFFontSettings.embeddedLiberationSans())) {
      new PaymentSlipLetter(slip, canvas).draw();
      QRBill.draw(slip.bill(), canvas);
    }
    return document;
  }
}
