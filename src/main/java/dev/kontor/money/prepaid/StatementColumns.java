package dev.kontor.money.prepaid;

import java.util.List;

/** The statement as CSV (RFC 4180), with what came and what went in columns of their own. */
final class StatementColumns {
  static final List<String> HEADER =
      List.of(
          "sequence",
          "createdAt",
          "kind",
          "in",
          "out",
          "balanceAfter",
          "creditAfter",
          "currency",
          "reason",
          "referenceKind",
          "referenceId",
          "id");

  private StatementColumns() {}

  static List<String> cells(StatementLine entry) {
    var amount = entry.amount().amount();
    var isOut = amount.startsWith("-");
    return List.of(
        Long.toString(entry.sequence()),
        entry.createdAt().toString(),
        entry.kind().code(),
        isOut ? "" : amount,
        isOut ? amount.substring(1) : "",
        entry.balanceAfter().amount(),
        entry.creditAfter().amount(),
        entry.amount().currency(),
        entry.reason(),
        entry.reference().kind(),
        entry.reference().id().toString(),
        entry.id().toString());
  }
}
