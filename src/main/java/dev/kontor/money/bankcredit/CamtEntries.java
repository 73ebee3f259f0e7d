package dev.kontor.money.bankcredit;

import java.util.function.Consumer;

/** What a file has brought so far: what is of use is handed on, the rest is counted. */
final class CamtEntries {
  /** More than a bank puts into one file; that many act one by one within minutes. */
  static final int MOST = 100_000;

  private final Consumer<BankEntry> taker;
  private int count;
  private int ignored;

  CamtEntries(Consumer<BankEntry> taker) {
    this.taker = taker;
  }

  void add(BankEntry entry, XmlWalk walk) {
    count++;
    if (count > MOST) {
      throw walk.fault("more than " + MOST + " entries");
    }
    taker.accept(entry);
  }

  void ignore() {
    ignored++;
  }

  /** Debits, and what isn't booked. */
  int ignored() {
    return ignored;
  }
}
