package dev.kontor.product.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Operators said from when on an offer that isn't sold any more isn't renewed any more either, or
 * took that back.
 *
 * @param endsOn the first day on which it isn't renewed; none where it is renewed again
 */
public record RenewalsEndChanged(String offer, @Nullable LocalDate endsOn) {}
