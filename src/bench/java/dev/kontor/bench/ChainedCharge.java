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
import java.util.UUID;

/**
 * A charge of 0.01 for an invoice, after a wallet's last entry, which the lock has shown: with the
 * hash of {@code EntryHash}, so that the ledger stays proven.
 *
 * @param paidIn the balance afterwards, as are the others
 */
record ChainedCharge(
    UUID id,
    UUID wallet,
    UUID invoice,
    long paidIn,
    long credit,
    long heldPaidIn,
    long heldCredit,
    long sequence,
    Instant at,
    byte[] hash) {
  static final String KIND = "charge";
  static final String REASON = "Load";
  static final String CURRENCY = "CHF";

  private static final String REFERENCE = "invoice";
  private static final int HASHED = 400;

  /** Reads a row of {@code ledger_account}. */
  static ChainedCharge after(ResultSet row) throws SQLException {
    var invoice = newId();
    var id = newId();
    var wallet = row.getObject("organisation_id", UUID.class);
    var paidIn = row.getLong("paid_in");
    var credit = row.getLong("credit") - 1;
    var sequence = row.getLong("sequence") + 1;
    var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
    var input = ByteBuffer.allocate(HASHED).put(row.getBytes("hash"));
    add(input, wallet);
    add(input, CURRENCY);
    input.putLong(sequence);
    add(input, id);
    add(input, KIND);
    add(input, REASON);
    add(input, REFERENCE);
    add(input, invoice);
    add(input, new UUID(0, 0));
    add(input, new UUID(0, 0));
    input.putLong(-1).putLong(paidIn).putLong(credit);
    input.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    add(input, "credit");
    add(input, "revenue");
    input.putLong(1);
    return new ChainedCharge(
        id,
        wallet,
        invoice,
        paidIn,
        credit,
        row.getLong("held_paid_in"),
        row.getLong("held_credit"),
        sequence,
        at,
        digest(input));
  }

  /** As the service answers. */
  String json() {
    var balance = credit / 100 + "." + (credit % 100 / 10) + credit % 10;
    return """
        {"id":"%s","sequence":%d,"amount":{"amount":"-0.01","currency":"CHF"},\
        "balanceAfter":{"amount":"%s","currency":"CHF"},\
        "creditAfter":{"amount":"%s","currency":"CHF"},"kind":"charge","reason":"Load",\
        "reference":{"kind":"invoice","id":"%s"},"createdAt":"%s"}"""
        .formatted(id, sequence, balance, balance, invoice, at);
  }

  /** Of the entry, with the wallet after it: {@code LedgerTable.write}. */
  Object[] written() {
    return new Object[] {
      paidIn,
      credit,
      heldPaidIn,
      heldCredit,
      sequence,
      hash,
      wallet,
      CURRENCY,
      wallet,
      id,
      CURRENCY,
      sequence,
      KIND,
      REASON,
      REFERENCE,
      invoice,
      null,
      null,
      -1L,
      paidIn,
      credit,
      timestamp(),
      hash,
      wallet,
      id,
      "credit",
      "revenue",
      1L
    };
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
