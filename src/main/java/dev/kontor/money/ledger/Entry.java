package dev.kontor.money.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as it stands in the customer account that it moved. Amounts are minor units.
 *
 * @param sequence its place in the account, from 1 on without a gap
 * @param amount by how much it changed the account
 * @param after what was in the account afterwards
 * @param refundsId the entry that it refunds a part of
 * @param reversesId the entry that it undoes
 */
public record Entry(
    UUID id,
    @Nested AccountKey account,
    long sequence,
    @Nested Cause cause,
    long amount,
    @Nested("after_") Split after,
    @Nullable UUID refundsId,
    @Nullable UUID reversesId,
    Instant createdAt) {}
