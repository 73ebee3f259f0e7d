package dev.kontor.product.expiry;

import dev.kontor.product.domain.RegistryState;
import dev.kontor.product.product.ProductStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A domain of which its registry says something else than we do.
 *
 * @param name as registries write it
 * @param termEnd the first day after its last term, as we have it
 * @param redemptionEnd the first day on which it can't be restored any more, as we have it
 * @param expiresOn the registry's first day after the time that it is registered for
 * @param redemptionEndsOn the registry's first day on which it can't be restored any more
 */
public record Disagreement(
    UUID organisationId,
    String organisation,
    UUID productId,
    String name,
    ProductStatus status,
    @Nullable LocalDate termEnd,
    @Nullable LocalDate redemptionEnd,
    RegistryState registryState,
    @Nullable LocalDate expiresOn,
    @Nullable LocalDate redemptionEndsOn,
    Instant firstSeenAt,
    Instant lastCheckedAt) {}
