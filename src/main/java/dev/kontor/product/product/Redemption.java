package dev.kontor.product.product;

import dev.kontor.platform.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a domain that has expired can be had back: as the catalogue said on the day it expired.
 *
 * @param endsOn the first day on which it can't be restored any more
 * @param fee without its renewal and tax; none where the catalogue had no price
 */
public record Redemption(LocalDate endsOn, @Nullable Money fee) {}
