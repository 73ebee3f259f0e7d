package dev.kontor.money.ledger;

import java.util.UUID;

/**
 * Why money moved.
 *
 * @param kind of the entry, such as {@code top_up}
 * @param reason as people read it; may be empty
 * @param referenceKind what caused it, such as {@code payment}
 * @param referenceId the id of that
 */
public record Cause(String kind, String reason, String referenceKind, UUID referenceId) {}
