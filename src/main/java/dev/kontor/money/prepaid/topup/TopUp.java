package dev.kontor.money.prepaid.topup;

import dev.kontor.money.payment.PaymentFailure;
import dev.kontor.money.payment.PaymentStatus;
import dev.kontor.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/** Money on its way to the prepaid account. */
record TopUp(
    UUID organisationId,
    UUID id,
    UUID paymentId,
    @Nested Money amount,
    @ColumnName("status") PaymentStatus payment,
    @Nullable PaymentFailure failure,
    Instant createdAt) {
  TopUpStatus status() {
    return TopUpStatus.of(payment, failure);
  }
}
