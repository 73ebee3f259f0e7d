package dev.kontor.product.product;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Products of an organisation were made, or go on.
 *
 * @param ends the first days after their last terms
 */
public record TermEndsKnown(UUID organisationId, Set<LocalDate> ends) {}
