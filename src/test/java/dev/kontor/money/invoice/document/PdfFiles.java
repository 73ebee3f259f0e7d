package dev.kontor.money.invoice.document;

import dev.kontor.money.invoice.InvoiceContent;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** Files of documents, made without the service, and the text that is read from them. */
public final class PdfFiles {
  private static final PdfWriter WRITER = new PdfWriter();
  private static final Template TEMPLATE = template();

  private PdfFiles() {}

  static byte[] of(InvoiceContent content) {
    return of(content, null);
  }

  static byte[] of(InvoiceContent content, @Nullable Path logo) {
    return documents(logo).make(content);
  }

  static byte[] together(InvoiceContent... contents) {
    return documents(null).makeTogether(List.of(contents));
  }

  private static PdfDocuments documents(@Nullable Path logo) {
    return new PdfDocuments(TEMPLATE, WRITER, new SellerLogo(Optional.ofNullable(logo)));
  }

  /** The text of each page, with ordinary spaces. */
  static List<String> pages(byte[] file) {
    try (var document = Loader.loadPDF(file)) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return IntStream.rangeClosed(1, document.getNumberOfPages())
          .mapToObj(
              page -> {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                try {
                  return stripper.getText(document).replaceAll("[\\u00A0\\u202F\\u2007]", " ");
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(byte[] file) {
    return String.join("\n", pages(file));
  }

  private static Template template() {
    var engine =
        Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of("text/html")))
            .build();
    try (var file = PdfFiles.class.getResourceAsStream("/templates/document/document.html")) {
      var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return engine.parse(text, Variant.forContentType("text/html"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
