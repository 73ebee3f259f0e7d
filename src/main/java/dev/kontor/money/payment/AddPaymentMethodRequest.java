package dev.kontor.money.payment;

import dev.kontor.platform.text.Line;
import dev.kontor.platform.text.MailedName;
import dev.kontor.platform.text.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A payment method to be kept. */
@Schema(name = "AddPaymentMethod")
record AddPaymentMethodRequest(
    @Schema(required = true) @NotNull PaymentMethodType type,
    @Schema(
            description =
                "What the provider's own form gave for the method: never a card number. The sandbox"
                    + " takes its tokens, which say how payments go: `sandbox:success`,"
                    + " `sandbox:declined`, `sandbox:insufficient`, `sandbox:pending-success`,"
                    + " `sandbox:pending-failure`, `sandbox:late`, `sandbox:timeout`,"
                    + " `sandbox:duplicate-callback`, `sandbox:out-of-order`,"
                    + " `sandbox:amount-mismatch`, `sandbox:refund-declined`,"
                    + " `sandbox:refund-pending`",
            examples = "sandbox:success",
            required = true)
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @Typed
        String token,
    @Schema(description = "How people know it", examples = "Company card")
        @Size(max = 100)
        @MailedName
        @Nullable String label) {

  /** The label, or what else is known of the method. */
  String labelOr(MethodDetails details) {
    if (label != null && !label.isBlank()) {
      return label.strip();
    }
    return Stream.of(details.brand(), details.last4(), details.account())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  @Override
  public String toString() {
    return type + " " + label;
  }
}
