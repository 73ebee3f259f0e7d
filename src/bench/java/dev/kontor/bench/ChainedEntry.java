package dev.kontor.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * A sale that credit pays, after a wallet's last entry, which the lock has shown: with the hash of
 * {@code EntryHash}, so that the ledger stays proven.
 *
 * @param paidIn the balance afterwards, as are the others
 */
record ChainedEntry(
    UUID id,
    UUID wallet,
    Sold sold,
    long paidIn,
    long credit,
    long heldPaidIn,
    long heldCredit,
    long sequence,
    Instant at,
    byte[] hash) {
  static final String CURRENCY = "CHF";

  /** {@code LedgerTable.lock}. */
  static final String LOCK =
      """
      select * from ledger_account
      where organisation_id = ? and currency = ? for update""";

  /** {@code LedgerTable.write}, but for its postings. */
  private static final String WRITE =
      """
      with moved as (
        update ledger_account set paid_in = ?, credit = ?,
          held_paid_in = ?, held_credit = ?, sequence = ?, hash = ?
        where organisation_id = ? and currency = ?),
      written as (
        insert into ledger_transaction (organisation_id, id, currency, sequence, kind, reason,
          reference_kind, reference_id, refunds_id, reverses_id, amount, paid_in_after,
          credit_after, created_at, hash)
        values (?, ?, ?, ?, ?, ?, ?,
          ?, cast(? as uuid), cast(? as uuid), ?, ?, ?, ?, ?))
      insert into ledger_posting
        (organisation_id, transaction_id, number, from_account, to_account, amount)
      select ?, ?, line.* from (values %s) line""";

  private static final int HASHED = 500;

  /**
   * What is sold.
   *
   * @param net what is earned
   * @param tax what is owed as tax; without any there is one posting
   */
  record Sold(
      String kind, String reason, String referenceKind, UUID referenceId, long net, long tax) {
    long total() {
      return net + tax;
    }
  }

  /**
   * Reads a row of {@code ledger_account}.
   *
   * @param released of the credit that is held
   */
  static ChainedEntry after(ResultSet row, Sold sold, long released) throws SQLException {
    var id = newId();
    var wallet = row.getObject("organisation_id", UUID.class);
    var paidIn = row.getLong("paid_in");
    var credit = row.getLong("credit") - sold.total();
    var sequence = row.getLong("sequence") + 1;
    var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
    var input = ByteBuffer.allocate(HASHED).put(row.getBytes("hash"));
    add(input, wallet);
    add(input, CURRENCY);
    input.putLong(sequence);
    add(input, id);
    add(input, sold.kind());
    add(input, sold.reason());
    add(input, sold.referenceKind());
    add(input, sold.referenceId());
    add(input, new UUID(0, 0));
    add(input, new UUID(0, 0));
    input.putLong(-sold.total()).putLong(paidIn).putLong(credit);
    input.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    add(input, "credit", "revenue", sold.net());
    if (sold.tax() > 0) {
      add(input, "credit", "tax", sold.tax());
    }
    return new ChainedEntry(
        id,
        wallet,
        sold,
        paidIn,
        credit,
        row.getLong("held_paid_in"),
        row.getLong("held_credit") - released,
        sequence,
        at,
        digest(input));
  }

  /** The statement that writes an entry with so many postings. */
  static String write(int postings) {
    var lines = new ArrayList<String>();
    for (int number = 1; number <= postings; number++) {
      lines.add("(" + number + ", ?, ?, ?)");
    }
    return WRITE.formatted(String.join(", ", lines));
  }

  /** Its parameters: of the entry, with the wallet after it. */
  Object[] written() {
    var all = new ArrayList<Object>(List.of(paidIn, credit, heldPaidIn, heldCredit, sequence));
    Collections.addAll(all, hash, wallet, CURRENCY);
    Collections.addAll(all, wallet, id, CURRENCY, sequence, sold.kind(), sold.reason());
    Collections.addAll(all, sold.referenceKind(), sold.referenceId(), null, null);
    Collections.addAll(all, -sold.total(), paidIn, credit, timestamp(), hash);
    Collections.addAll(all, wallet, id, "credit", "revenue", sold.net());
    if (sold.tax() > 0) {
      Collections.addAll(all, "credit", "tax", sold.tax());
    }
    return all.toArray();
  }

  Timestamp timestamp() {
    return Timestamp.from(at);
  }

  static UUID newId() {
    return UuidCreator.getTimeOrderedEpoch();
  }

  private static void add(ByteBuffer input, UUID id) {
    input.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  private static void add(ByteBuffer input, String text) {
    input.putLong(text.length()).put(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static void add(ByteBuffer input, String from, String to, long amount) {
    add(input, from);
    add(input, to);
    input.putLong(amount);
  }

  private static byte[] digest(ByteBuffer input) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(input.flip());
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
