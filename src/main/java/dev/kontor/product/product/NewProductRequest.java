package dev.kontor.product.product;

import dev.kontor.platform.text.MailedName;
import dev.kontor.product.catalogue.BillingPeriod;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product to make for an organisation. */
@Schema(name = "NewProduct")
record NewProductRequest(
    @Schema(description = "A code of the catalogue", examples = "drive")
        @NotNull
        @Size(min = 1, max = 40)
        String type,
    @Schema(description = "Of a domain, the domain's name", examples = "Drive of the valley")
        @NotBlank
        @Size(max = 253)
        @MailedName(domains = true)
        String name,
    @Schema(description = "A code of the catalogue, of the same type") @Size(min = 1, max = 60)
        @Nullable String offer,
    @Schema(
            description = "How long its terms are; without an end, where not given",
            examples = "P1Y")
        @Nullable BillingPeriod period,
    @Schema(
            description =
                "The first day of its first term, which begins at 00:00 UTC; today, where not given")
        @Nullable LocalDate termStart,
    @Schema(description = "What else is known of it; `contactEmail` of domains") @Size(max = 20)
        @Nullable
            Map<
                @NotNull
                @Pattern(regexp = "^[a-zA-Z][a-zA-Z0-9]{0,39}$", message = "{kontor.attribute}")
                String,
                @NotNull @Size(max = 500) String>
            attributes) {

  NewProduct product() {
    return new NewProduct(
        type,
        name.strip(),
        offer,
        period,
        termStart,
        Objects.requireNonNullElse(attributes, Map.of()));
  }
}
