package dev.kontor.product.catalogue;

import dev.kontor.platform.text.Language;
import dev.kontor.platform.text.Line;
import dev.kontor.platform.text.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a thing is called, in all languages. */
@Schema(name = "CatalogueNames")
record CatalogueNames(
    @Schema(examples = "Webhosting")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @Typed
        String de,
    @Schema(examples = "Web hosting")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @Typed
        String en,
    @Schema(examples = "Hébergement web")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @Typed
        String fr,
    @Schema(examples = "Hosting web")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @Typed
        String it,
    @Schema(examples = "Alojamiento web")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @Typed
        String es) {

  String in(Language language) {
    return switch (language) {
      case DE -> de;
      case EN -> en;
      case FR -> fr;
      case IT -> it;
      case ES -> es;
    };
  }
}
