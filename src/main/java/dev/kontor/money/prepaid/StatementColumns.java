package dev.kontor.money.prepaid;

import dev.kontor.platform.export.Column;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statement as a table, with what came and what went in columns of their own. */
final class StatementColumns {
  static final List<Column> COLUMNS =
      List.of(
          Column.number("sequence"),
          Column.instant("createdAt"),
          Column.text("kind"),
          Column.amount("in"),
          Column.amount("out"),
          Column.amount("balanceAfter"),
          Column.amount("creditAfter"),
          Column.text("currency"),
          Column.text("reason"),
          Column.text("referenceKind"),
          Column.text("referenceId"),
          Column.text("id"));

  private StatementColumns() {}

  static @Nullable Object[] cells(StatementLine entry) {
    var amount = new BigDecimal(entry.amount().amount());
    var isOut = amount.signum() < 0;
    return new @Nullable Object[] {
      entry.sequence(),
      entry.createdAt(),
      entry.kind().code(),
      isOut ? null : amount,
      isOut ? amount.negate() : null,
      new BigDecimal(entry.balanceAfter().amount()),
      new BigDecimal(entry.creditAfter().amount()),
      entry.amount().currency(),
      entry.reason(),
      entry.reference().kind(),
      entry.reference().id(),
      entry.id()
    };
  }
}
