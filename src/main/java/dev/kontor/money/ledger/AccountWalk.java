package dev.kontor.money.ledger;

import dev.kontor.money.ledger.Difference.Kind;
import java.util.HexFormat;
import java.util.List;

/** Recomputes one customer's account, entry by entry. */
final class AccountWalk {
  private final CustomerAccount account;
  private final Findings findings;
  private long sequence;
  private byte[] hash = EntryHash.NONE;
  private Split balance = Split.NOTHING;

  AccountWalk(CustomerAccount account, Findings findings) {
    this.account = account;
    this.findings = findings;
  }

  void entry(Entry entry, byte[] storedHash, List<Posting> postings) {
    sequence++;
    compare(Kind.SEQUENCE, entry, sequence, entry.sequence());
    sequence = entry.sequence();
    var change =
        new Split(
            CustomerAccount.change(postings, Account.PAID_IN),
            CustomerAccount.change(postings, Account.CREDIT));
    compare(Kind.AMOUNT, entry, change.total(), entry.amount());
    balance = balance.plus(change);
    compare(Kind.BALANCE_AFTER, entry, balance, entry.after());
    balance = entry.after();
    compare(Kind.HASH, entry, hex(EntryHash.of(hash, entry, postings)), hex(storedHash));
    hash = storedHash;
  }

  private void compare(Kind kind, Entry entry, Object expected, Object found) {
    findings.compare(kind, account.key(), entry.sequence(), expected, found);
  }

  /** After the last entry. */
  void end(Split held) {
    findings.compare(Kind.BALANCE, account.key(), null, balance, account.balance());
    findings.compare(Kind.SEQUENCE, account.key(), null, sequence, account.sequence());
    findings.compare(Kind.HASH, account.key(), null, hex(hash), hex(account.hash()));
    findings.compare(Kind.HELD, account.key(), null, held, account.held());
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
