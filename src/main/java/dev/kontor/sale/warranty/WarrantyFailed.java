package dev.kontor.sale.warranty;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A domain with a renewal warranty couldn't be renewed on account: nobody could get the invoice.
 *
 * @param end its expiry
 */
public record WarrantyFailed(UUID organisationId, UUID productId, String name, LocalDate end) {}
