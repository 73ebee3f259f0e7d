package dev.kontor.money.prepaid.topup;

import dev.kontor.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/** Money on its way to the prepaid account. */
record TopUp(
    UUID organisationId,
    UUID id,
    UUID paymentId,
    Money amount,
    TopUpStatus status,
    Instant createdAt) {}
