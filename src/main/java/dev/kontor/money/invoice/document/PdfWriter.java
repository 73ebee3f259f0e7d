package dev.kontor.money.invoice.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import dev.kontor.platform.security.Throttle;
import jakarta.inject.Singleton;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/**
 * Makes PDF/A-3a (ISO 19005-3), which programs read aloud too, of XHTML pages, with fonts for
 * Latin, Greek and Cyrillic letters; for others stands a replacement. Nothing is fetched for a
 * page: what it shows is in it. At most two are made at a time; others wait a little and then get
 * 429.
 */
@Singleton
public class PdfWriter {
  /** How fonts and layouts name it. */
  static final String FONT = "Noto Sans";

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int BOLD = 700;
  private static final int REGULAR = 400;
  private static final String PRODUCER = "Kontor";

  static {
    // Colours and pictures come by AWT, which would insist on the screen that DISPLAY names.
    System.setProperty("java.awt.headless", "true");
  }

  private final byte[] regular = read("/fonts/NotoSans-Regular.ttf");
  private final byte[] bold = read("/fonts/NotoSans-Bold.ttf");
  private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  private final Semaphore slots = new Semaphore(2, true);

  /**
   * Does work for documents in its turn.
   *
   * @throws dev.kontor.platform.problem.DomainException 429 where the turn doesn't come
   */
  public <T> T inTurn(Supplier<T> work) {
    try {
      if (!slots.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw Throttle.tooMany(PATIENCE.toNanos());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Throttle.tooMany(PATIENCE.toNanos());
    }
    try {
      return work.get();
    } finally {
      slots.release();
    }
  }

  /**
   * The file of a page.
   *
   * @param page well-formed XHTML, with its language and title, without a document type
   */
  public byte[] write(String page) {
    var file = new ByteArrayOutputStream();
    try (var renderer = builder(page).toStream(file).buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDF();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  /** Files one after the other in one. */
  static byte[] together(List<byte[]> files) {
    var all = new ByteArrayOutputStream();
    var merger = new PDFMergerUtility();
    files.forEach(each -> merger.addSource(new RandomAccessReadBuffer(each)));
    merger.setDestinationStream(all);
    try {
      merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toByteArray();
  }

  /** What is to be learned of a page's layout, of which no file is made. */
  <T> T measure(String page, Function<Layout, T> measuring) {
    try (var renderer = builder(page).toStream(new ByteArrayOutputStream()).buildPdfRenderer()) {
      renderer.layout();
      return measuring.apply(new Layout(renderer));
    }
  }

  /** Where things are once a page is laid out, in units of the layout. */
  record Layout(PdfBoxRenderer renderer) {
    /** How high an element is, with its margins; zero where there is none. */
    int height(String id) {
      var box = renderer.getSharedContext().getBoxById(id);
      return box == null ? 0 : box.getHeight();
    }

    /** How far below the edge of the first page's text an element begins. */
    int top(String id) {
      return renderer.getSharedContext().getBoxById(id).getAbsY();
    }
  }

  private PdfRendererBuilder builder(String page) {
    var builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
    builder.usePdfUaAccessibility(true);
    builder.useColorProfile(colours);
    builder.useFont(() -> new ByteArrayInputStream(regular), FONT, REGULAR, FontStyle.NORMAL, true);
    builder.useFont(() -> new ByteArrayInputStream(bold), FONT, BOLD, FontStyle.NORMAL, true);
    builder.useReplacementText("\uFFFD");
    builder.withProducer(PRODUCER);
    builder.useUriResolver((base, uri) -> isWithin(uri) ? uri : null);
    for (var priority : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((uri, type) -> isWithin(uri), priority);
    }
    builder.withW3cDocument(PageReader.read(page), null);
    return builder;
  }

  private static boolean isWithin(String uri) {
    return uri.startsWith("data:image/png;");
  }

  private static byte[] read(String name) {
    try (var file = PdfWriter.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
