package dev.kontor.product.product;

import java.time.LocalDate;
import java.util.UUID;

/**
 * It is known until when a domain is registered: for the first time, or otherwise than before.
 *
 * @param end the first day after its last term
 */
public record DomainTermEnds(UUID organisationId, UUID productId, LocalDate end) {}
