package dev.kontor.sale.promotion;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.money.Percent;
import dev.kontor.product.catalogue.BillingPeriod;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Many coupons to be given out, each good for one order. */
@Schema(name = "IssueCouponBatch")
record IssueCouponBatchRequest(
    @Schema(examples = "25") @NotNull @Min(1) @Max(10_000) Integer count,
    @Schema(
            description = "What all codes begin with: two to ten letters and digits",
            examples = "FAIR")
        @Size(min = 1, max = 20)
        @Nullable String prefix,
    @Schema(examples = "amount") @NotNull CouponKind kind,
    @Nullable Percent percentage,
    @Size(max = 10) @Nullable List<@NotNull Money> amounts,
    @Nullable CouponTerms terms,
    @Schema(description = "The first day, in UTC") @Nullable LocalDate validFrom,
    @Schema(description = "The last day, in UTC") @Nullable LocalDate validUntil,
    @Size(max = 100) @Nullable List<@NotNull @Size(min = 1, max = 40) String> productTypes,
    @Size(max = 100) @Nullable List<@NotNull @Size(min = 1, max = 60) String> offers,
    @Size(max = 5) @Nullable List<@NotNull BillingPeriod> periods,
    @Size(max = 10) @Nullable List<@NotNull Money> minimums,
    @Schema(examples = "true") @Nullable Boolean firstOrderOnly,
    @Schema(examples = "false") @Nullable Boolean oncePerOrganisation)
    implements CouponWish {}
