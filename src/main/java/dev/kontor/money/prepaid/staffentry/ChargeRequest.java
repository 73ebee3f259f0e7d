package dev.kontor.money.prepaid.staffentry;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.text.Line;
import dev.kontor.platform.text.Typed;
import dev.kontor.product.catalogue.VatCategory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An amount to be taken for something that was agreed with the customer.
 *
 * @param vatCategory standard where not given
 */
@Schema(name = "PrepaidCharge")
record ChargeRequest(
    @Schema(description = "With tax", required = true) @NotNull Money amount,
    @Schema(
            description = "Which of the rates it is taxed at; `standard` where not given",
            examples = "standard")
        @Nullable VatCategory vatCategory,
    @Schema(
            description = "Stands on the statement, and as a line on the invoice",
            examples = "Moving your shop, two hours",
            required = true)
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @Typed
        String reason) {
  VatCategory category() {
    return Objects.requireNonNullElse(vatCategory, VatCategory.STANDARD);
  }
}
