package dev.kontor.sale.preference;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an organisation prefers to pay, as clients read and write it. */
@Schema(name = "PaymentPreferences")
record PaymentPreferenceDetails(
    @Schema(
            description = "In their order: `prepaid`, or the id of a saved payment method",
            examples = "[\"prepaid\", \"019ab3c6-1a02-7c11-8e55-6b7a8c9d0e1f\"]")
        @NotNull
        @Size(min = 1, max = 20)
        List<@NotNull @Size(min = 1, max = 200) String> sources,
    @Schema(
            description = "Whether prepaid may pay a part, and a later source the rest",
            examples = "true")
        @NotNull
        Boolean splitPrepaid) {
  static PaymentPreferenceDetails of(Preference preference) {
    return new PaymentPreferenceDetails(
        preference.sources().stream().map(Source::written).toList(), preference.splitPrepaid());
  }

  /**
   * What they say.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code payment-method-unknown}
   */
  Preference read() {
    return new Preference(
        IntStream.range(0, sources.size()).mapToObj(this::source).toList(), splitPrepaid);
  }

  private Source source(int place) {
    return Source.read(sources.get(place)).orElseThrow(() -> PaymentPreferences.unknown(place));
  }
}
