package dev.kontor.bench;

import dev.kontor.bench.SqlWorkload.Sql;
import java.util.List;

/** Money set aside for an order, and then taken: {@code Holds.reserve} and {@code Holds.sell}. */
final class HoldSql {
  private static final String HELD =
      """
      update ledger_account set held_paid_in = held_paid_in + ?, held_credit = held_credit + ?
      where organisation_id = ? and currency = ?""";

  private static final String ADD =
      """
      insert into ledger_hold (organisation_id, id, currency, paid_in, credit,
        purpose_kind, purpose_id, created_at, expires_at)
      values (?, ?, ?, ?, ?, ?,
        ?, ?, cast(? as timestamptz))""";

  private static final String FIND =
      """
      select *, closed_at is not null as is_closed from ledger_hold
      where organisation_id = ? and id = ?""";

  private static final String UPDATE =
      """
      update ledger_hold set paid_in = ?, credit = ?, closed_at = cast(? as timestamptz)
      where organisation_id = ? and id = ?""";

  /** One posting of what is earned, another of the tax. */
  private static final int POSTINGS = 2;

  private final Purchase purchase;

  HoldSql(Purchase purchase) {
    this.purchase = purchase;
  }

  List<Sql> reserve() {
    return List.of(
        new Sql(ChainedEntry.LOCK, this::account),
        new Sql(
            HELD, () -> new Object[] {0L, total(), purchase.organisation(), ChainedEntry.CURRENCY}),
        new Sql(
            ADD,
            () ->
                new Object[] {
                  purchase.organisation(),
                  purchase.hold(),
                  ChainedEntry.CURRENCY,
                  0L,
                  total(),
                  "order",
                  purchase.order(),
                  purchase.at(),
                  null
                }));
  }

  List<Sql> sell() {
    return List.of(
        new Sql(ChainedEntry.LOCK, this::account, purchase::pay),
        new Sql(FIND, () -> new Object[] {purchase.organisation(), purchase.hold()}),
        new Sql(
            UPDATE,
            () -> new Object[] {0L, 0L, purchase.at(), purchase.organisation(), purchase.hold()}),
        new Sql(ChainedEntry.write(POSTINGS), () -> purchase.entry().written()));
  }

  private static long total() {
    return Purchase.NET + Purchase.TAX;
  }

  private Object[] account() {
    return new Object[] {purchase.organisation(), ChainedEntry.CURRENCY};
  }
}
