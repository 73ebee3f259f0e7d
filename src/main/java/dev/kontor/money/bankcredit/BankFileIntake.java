package dev.kontor.money.bankcredit;

import dev.kontor.money.bankcredit.BankCreditService.Entered;
import dev.kontor.platform.security.Caller;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;

/**
 * Takes a file of the bank: all of it is read before any of it acts, and then each entry acts by
 * itself. Who doesn't get an answer sends the file again, and what is missing is done.
 */
@Singleton
class BankFileIntake {
  private final CamtReader reader;
  private final BankCreditService credits;

  BankFileIntake(CamtReader reader, BankCreditService credits) {
    this.reader = reader;
    this.credits = credits;
  }

  /**
   * Takes it; no transaction is open while it comes.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code bank-file-invalid}, {@code
   *     bank-file-sum-wrong}, {@code bank-account-unknown}, 413; nothing of it acts then
   */
  BankFileResponse take(Caller operator, InputStream file) {
    try (var spool = new EntrySpool()) {
      var ignored = reader.read(file, spool::add);
      var tally = new EnumMap<Met, Integer>(Met.class);
      spool.forEach(
          entry -> tally.merge(Met.of(credits.enter(entry, operator.id(), true)), 1, Integer::sum));
      return response(spool.count() + ignored, ignored, tally);
    }
  }

  /** How an entry was met. */
  private enum Met {
    BOOKED,
    UNKNOWN,
    KNOWN,
    REVERSAL;

    static Met of(Entered entered) {
      if (entered.isKnown()) {
        return KNOWN;
      }
      return switch (entered.credit().status()) {
        case MATCHED, PARTLY_MATCHED, ASSIGNED -> BOOKED;
        case REVERSED -> REVERSAL;
        case UNKNOWN, RETURNED -> UNKNOWN;
      };
    }
  }

  private static BankFileResponse response(int entries, int ignored, Map<Met, Integer> tally) {
    return new BankFileResponse(
        entries,
        tally.getOrDefault(Met.BOOKED, 0),
        tally.getOrDefault(Met.UNKNOWN, 0),
        tally.getOrDefault(Met.KNOWN, 0),
        tally.getOrDefault(Met.REVERSAL, 0),
        ignored);
  }
}
