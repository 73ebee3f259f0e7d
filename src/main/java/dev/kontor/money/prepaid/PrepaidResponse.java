package dev.kontor.money.prepaid;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The prepaid account. */
@Schema(name = "Prepaid")
record PrepaidResponse(
    @Schema(
            description =
                "One for each currency in which there is or was money, and the present one")
        List<BalanceResponse> balances,
    @Schema(description = "Of top-ups, which are in the organisation's present currency")
        List<TopUpLimitResponse> limits) {}
