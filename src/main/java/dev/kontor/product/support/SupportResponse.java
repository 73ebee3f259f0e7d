package dev.kontor.product.support;

import dev.kontor.platform.money.Money;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.catalogue.SupportLevel;
import dev.kontor.product.product.ProductStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation's premium support. */
@Schema(name = "Support")
record SupportResponse(
    @Nullable UUID productId,
    @Nullable ProductStatus status,
    @Schema(description = "A code of the catalogue") @Nullable String offer,
    @Nullable BillingPeriod period,
    @Nullable SupportLevel level,
    @Schema(description = "As the level promises") @Nullable Integer firstAnswerHours,
    @Schema(description = "The first day after its last term") @Nullable LocalDate paidUntil,
    @Schema(description = "Before that day it can't end") @Nullable LocalDate minimumEndsOn,
    @Schema(description = "Where it is cancelled today") @Nullable LocalDate earliestEnd,
    @Schema(required = true) List<Upgrade> upgrades) {

  /** An offer that can be had, or changed to. */
  @Schema(name = "SupportUpgrade")
  record Upgrade(
      @Schema(examples = "premium_support_pro", required = true) String offer,
      @Schema(examples = "pro", required = true) SupportLevel level,
      @Schema(examples = "2", required = true) int firstAnswerHours,
      @Schema(required = true) BillingPeriod period,
      @Schema(description = "Of a term, without tax", required = true) Money price) {}
}
