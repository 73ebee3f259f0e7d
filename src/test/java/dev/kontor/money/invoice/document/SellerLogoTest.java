package dev.kontor.money.invoice.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.platform.database.StartupFailure;
import dev.kontor.support.ValidPdf;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A logo that is none is told at the start, not on an invoice. */
class SellerLogoTest {
  @TempDir Path folder;

  private static SellerLogo logo(Path file) {
    return new SellerLogo(Optional.of(file));
  }

  private void isRefused(Path file, String words) {
    assertThatThrownBy(() -> logo(file))
        .isInstanceOf(StartupFailure.class)
        .hasMessageContaining("KONTOR_SELLER_LOGO")
        .hasMessageContaining(words);
  }

  private Path picture(String format, int type, int side) throws IOException {
    var file = folder.resolve("logo." + format);
    ImageIO.write(new BufferedImage(side, side / 4, type), format, file.toFile());
    return file;
  }

  @ParameterizedTest
  @CsvSource({"png, 2, 400", "png, 1, 40", "png, 10, 5000", "jpeg, 1, 800"})
  void picturesStandOnValidDocuments(String format, int type, int side) throws IOException {
    var content = Documents.invoice().content();
    var file = PdfFiles.of(content, picture(format, type, side));

    ValidPdf.isOf(PDFAFlavour.PDFA_3_A, file);
    try (var document = Loader.loadPDF(file)) {
      assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
    }
  }

  @Test
  void withoutALogoTheNameStandsThere() throws IOException {
    assertThat(new SellerLogo(Optional.empty()).dataUri()).isEmpty();
    try (var document = Loader.loadPDF(PdfFiles.of(Documents.invoice().content()))) {
      assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
    }
  }

  @Test
  void whatIsNoPictureStopsTheStart() throws IOException {
    isRefused(folder.resolve("nothing.png"), "there is no file");
    isRefused(folder, "there is no file");
    isRefused(Files.writeString(folder.resolve("text.png"), "<svg/>"), "is no picture");
    var cut = Files.readAllBytes(picture("png", 2, 400));
    isRefused(
        Files.write(folder.resolve("cut.png"), Arrays.copyOf(cut, cut.length / 2)),
        "is no picture");
    isRefused(
        Files.write(folder.resolve("large.png"), new byte[1024 * 1024 + 1]), "larger than 1 MB");
  }
}
