package dev.kontor.money.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over a transaction with all its postings and the hash of the account's entry before, so
 * that nothing of it, and nothing before it, can be changed unnoticed. Numbers go in as eight
 * bytes, texts with their length before them: no two transactions read alike.
 */
final class EntryHash {
  /** Before an account's first entry. */
  static final byte[] NONE = new byte[32];

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(400);

  private EntryHash() {}

  static byte[] of(byte[] before, Entry entry, List<Posting> postings) {
    var hash = new EntryHash();
    hash.bytes.writeBytes(before);
    hash.add(entry.account().organisationId()).add(entry.account().currency());
    hash.add(entry.sequence()).add(entry.id());
    hash.add(entry.cause().kind()).add(entry.cause().reason());
    hash.add(entry.cause().referenceKind()).add(entry.cause().referenceId());
    hash.add(entry.refundsId()).add(entry.reversesId());
    hash.add(entry.amount()).add(entry.after().paidIn()).add(entry.after().credit());
    hash.add(ChronoUnit.MICROS.between(Instant.EPOCH, entry.createdAt()));
    for (var posting : postings) {
      hash.add(posting.from().code()).add(posting.to().code()).add(posting.amount());
    }
    return digest(hash.bytes.toByteArray());
  }

  private EntryHash add(String text) {
    var encoded = text.getBytes(StandardCharsets.UTF_8);
    add(encoded.length);
    bytes.writeBytes(encoded);
    return this;
  }

  private EntryHash add(@Nullable UUID id) {
    var some = id == null ? new UUID(0, 0) : id;
    return add(some.getMostSignificantBits()).add(some.getLeastSignificantBits());
  }

  private EntryHash add(long number) {
    bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    return this;
  }

  private static byte[] digest(byte[] input) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(input);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
