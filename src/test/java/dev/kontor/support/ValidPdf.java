package dev.kontor.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Judges files by veraPDF, the reference of the PDF Association. */
public final class ValidPdf {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private ValidPdf() {}

  /** Says with which rules of PDF/A a file doesn't comply. */
  public static void isOf(PDFAFlavour flavour, byte[] file) {
    var result = validated(flavour, file);
    assertThat(result.getTestAssertions().stream().map(each -> each.getRuleId() + ": " + each))
        .as("What isn't " + flavour)
        .isEmpty();
    assertThat(result.isCompliant()).isTrue();
  }

  private static ValidationResult validated(PDFAFlavour flavour, byte[] file) {
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new ByteArrayInputStream(file), flavour);
        var validator = foundry.createValidator(flavour, false)) {
      return validator.validate(parser);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
