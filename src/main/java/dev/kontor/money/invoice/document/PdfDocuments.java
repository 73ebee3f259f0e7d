package dev.kontor.money.invoice.document;

import dev.kontor.money.invoice.InvoiceContent;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes the files of documents: laid out once without an end of the page, which tells how high each
 * line is, and then with as many lines on each page as fit with the sums that are carried.
 */
@Singleton
class PdfDocuments {
  private final Template template;
  private final PdfWriter writer;
  private final SellerLogo logo;

  PdfDocuments(
      @Location("document/document.html") Template template, PdfWriter writer, SellerLogo logo) {
    this.template = template;
    this.writer = writer;
    this.logo = logo;
  }

  /**
   * The file of a document that is paid, or of a credit note, with its electronic invoice inside.
   *
   * @throws dev.kontor.platform.problem.DomainException 429 where others take all there is for it
   */
  byte[] make(InvoiceContent content) {
    return writer.inTurn(() -> ElectronicInvoice.attach(file(content), content));
  }

  /** One file of what isn't issued: its pages, one after the other. */
  byte[] makeTogether(List<InvoiceContent> contents) {
    return writer.inTurn(
        () -> {
          var files = contents.stream().map(this::file).toList();
          return files.size() == 1 ? files.get(0) : PdfWriter.together(files);
        });
  }

  private byte[] file(InvoiceContent content) {
    var pages = new DocumentPages(content, logo.dataUri());
    var counts = writer.measure(html(pages.endless()), layout -> breaks(pages, layout)).counts();
    return writer.write(html(pages.of(counts)));
  }

  private static PageBreaks breaks(DocumentPages pages, PdfWriter.Layout layout) {
    var titles = layout.height("titles");
    return new PageBreaks(
        layout.height("ruler"),
        layout.top("lines"),
        titles,
        // One line, as these are.
        titles,
        IntStream.rangeClosed(1, pages.lineCount())
            .mapToObj(each -> layout.height("line-" + each) + layout.height("off-" + each))
            .toList(),
        layout.height("ending"));
  }

  private String html(DocumentPage page) {
    return template.data("page", page).render();
  }
}
