package dev.kontor.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over an entry as it is stored: each column with its length before it, in four bytes, so
 * that no two entries are one text; -1 for what is null. Sealed values count as they are, so that
 * it holds also when nobody can read them any more.
 */
final class EntryDigest {
  /** What the first link of a log follows. */
  private static final byte[] BEGINNING = new byte[32];

  private final ByteArrayOutputStream columns = new ByteArrayOutputStream();

  private EntryDigest() {}

  static byte[] of(ActivityLog log, StoredEntry entry) {
    var digest = new EntryDigest();
    digest
        .add("kontor activity entry v1")
        .add(log.table())
        .add(entry.ownerId().toString())
        .add(entry.id().toString())
        .add(entry.kind())
        .add(entry.actorKind())
        .add(entry.actorId().toString())
        .add(entry.actorName())
        .add(entry.subjectType())
        .add(entry.subjectId().toString())
        .add(entry.subjectLabel())
        .add(entry.before())
        .add(entry.after())
        .add(entry.address())
        .add(entry.device())
        .add(entry.reference())
        .add(entry.personId() == null ? null : entry.personId().toString())
        .add(entry.sealedActor())
        .add(entry.sealedSubject())
        .add(entry.createdAt().toString());
    return sha256(digest.columns.toByteArray());
  }

  static byte[] beginning() {
    return BEGINNING.clone();
  }

  /** The hash of a link: over that of the one before and the digest of its entry. */
  static byte[] link(byte[] previous, byte[] digest) {
    return sha256(
        ByteBuffer.allocate(previous.length + digest.length).put(previous).put(digest).array());
  }

  private EntryDigest add(@Nullable String column) {
    return add(column == null ? null : column.getBytes(UTF_8));
  }

  private EntryDigest add(byte @Nullable [] column) {
    var length = column == null ? -1 : column.length;
    columns.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    if (column != null) {
      columns.writeBytes(column);
    }
    return this;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
