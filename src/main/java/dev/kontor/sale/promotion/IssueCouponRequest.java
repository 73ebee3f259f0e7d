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

/** A coupon to be given out. */
@Schema(name = "IssueCoupon")
record IssueCouponRequest(
    @Schema(
            description = "Made up where not given; case and spaces don't matter",
            examples = "SPRING")
        @Size(min = 1, max = 100)
        @Nullable String code,
    @Schema(examples = "amount") @NotNull CouponKind kind,
    @Schema(description = "Of that kind only, more than 0") @Nullable Percent percentage,
    @Schema(description = "Of the kind `amount`: for all lines together, one a currency")
        @Size(max = 10)
        @Nullable List<@NotNull Money> amounts,
    @Schema(description = "`once` where not given", examples = "once") @Nullable CouponTerms terms,
    @Schema(description = "The first day, in UTC") @Nullable LocalDate validFrom,
    @Schema(description = "The last day, in UTC") @Nullable LocalDate validUntil,
    @Schema(description = "With `offers`: for these only; for all without both") @Size(max = 100)
        @Nullable List<@NotNull @Size(min = 1, max = 40) String> productTypes,
    @Size(max = 100) @Nullable List<@NotNull @Size(min = 1, max = 60) String> offers,
    @Schema(description = "For these only", examples = "[\"P1Y\", \"P2Y\"]") @Size(max = 5)
        @Nullable List<@NotNull BillingPeriod> periods,
    @Schema(
            description =
                "What the lines that it is for have to cost together, before discounts and tax")
        @Size(max = 10)
        @Nullable List<@NotNull Money> minimums,
    @Schema(description = "`false` where not given") @Nullable Boolean firstOrderOnly,
    @Schema(description = "`false` where not given") @Nullable Boolean oncePerOrganisation,
    @Schema(description = "Of all organisations together", examples = "500")
        @Min(1)
        @Max(MOST_REDEMPTIONS)
        @Nullable Integer maximumRedemptions)
    implements CouponWish {
  static final int MOST_REDEMPTIONS = 1_000_000_000;
}
