package dev.kontor.money.invoice;

import dev.kontor.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A document that was issued.
 *
 * @param issuedOn by the seller's calendar
 * @param total with tax; of a credit note what it takes back
 * @param entryIds by which money moved for it; none where it is to be paid later, or costs nothing
 */
public record Issued(
    UUID id, String number, LocalDate issuedOn, Money total, List<UUID> entryIds) {}
