package dev.kontor.money.bankcredit;

import dev.kontor.platform.problem.DomainException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a notification says of its entries all together (TxsSummry), and what they are. */
final class CamtSums {
  private final Map<Of, Sum> found = new EnumMap<>(Of.class);
  private final Map<Of, Stated> stated = new EnumMap<>(Of.class);

  /** What is added up. */
  enum Of {
    ALL,
    CREDITS,
    DEBITS
  }

  private record Sum(long count, BigDecimal amount) {
    static final Sum NOTHING = new Sum(0, BigDecimal.ZERO);

    Sum plus(BigDecimal more) {
      return new Sum(count + 1, amount.add(more));
    }
  }

  private record Stated(@Nullable Long count, @Nullable BigDecimal amount) {}

  void add(boolean isCredit, BigDecimal amount) {
    found.merge(Of.ALL, Sum.NOTHING.plus(amount), (sum, one) -> sum.plus(amount));
    found.merge(
        isCredit ? Of.CREDITS : Of.DEBITS,
        Sum.NOTHING.plus(amount),
        (sum, one) -> sum.plus(amount));
  }

  /** Both are optional in the standard. */
  void state(Of what, @Nullable Long count, @Nullable BigDecimal amount) {
    stated.put(what, new Stated(count, amount));
  }

  /**
   * Compares them.
   *
   * @param line where the notification ends
   * @throws DomainException 422 {@code bank-file-sum-wrong}
   */
  void require(int line) {
    stated.forEach(
        (what, said) -> {
          var is = found.getOrDefault(what, Sum.NOTHING);
          if (said.count() != null && said.count() != is.count()) {
            throw wrong(line, said.count().toString(), Long.toString(is.count()));
          }
          if (said.amount() != null) {
            require(line, said.amount(), is.amount());
          }
        });
  }

  /**
   * Compares a total with what it is of.
   *
   * @throws DomainException 422 {@code bank-file-sum-wrong}
   */
  static void require(int line, BigDecimal said, BigDecimal is) {
    if (said.compareTo(is) != 0) {
      throw wrong(line, said.toPlainString(), is.toPlainString());
    }
  }

  private static DomainException wrong(int line, String said, String is) {
    return BankCreditProblem.BANK_FILE_SUM_WRONG
        .exception(Integer.toString(line), said, is)
        .with("line", line)
        .with("stated", said)
        .with("found", is);
  }
}
