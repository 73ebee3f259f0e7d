package dev.kontor.money.invoice;

import dev.kontor.platform.money.Percent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of an invoice, with what credit notes have taken back of it, in minor units. */
record CreditableLine(
    UUID id,
    String description,
    @Nullable String offer,
    @Nullable UUID productId,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    Percent rate,
    long net,
    long takenNet,
    long takenTax) {
  long leftNet() {
    return net - takenNet;
  }
}
