package dev.kontor.sale.registry;

import dev.kontor.platform.money.Money;
import dev.kontor.product.product.ProductStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A domain as its registry has it. */
@Schema(name = "DomainAdoption")
record AdoptionResponse(
    @Schema(examples = "019ab3c6-1a6f-7071-8283-9e0f1a2b3c4d") UUID productId,
    ProductStatus status,
    @Schema(description = "The first day after its last term") @Nullable LocalDate termEnd,
    @Schema(description = "The first day on which it can't be restored")
        @Nullable LocalDate redemptionEnd,
    @Schema(description = "By each credit note, with tax") List<Money> credited) {}
