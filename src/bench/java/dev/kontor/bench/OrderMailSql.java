package dev.kontor.bench;

import dev.kontor.bench.SqlWorkload.Sql;
import java.util.List;

/** The mail that tells of an order, {@code OrderMails}, and its delivery. */
final class OrderMailSql {
  private static final int LETTER_BYTES = 4000;

  /** {@code ReaderTable.ofBilling}. */
  private static final String READERS =
      """
      select u.* from membership_summary m join user_summary u on u.id = m.user_id
      where m.organisation_id = ? and m.suspended_channels is null and u.blocked_at is null
        and m.notify_billing and m.sees_money order by m.joined_at""";

  /** {@code Outbox}. */
  private static final String MAIL =
      """
      insert into outgoing_mail (id, kind, sealed_letter, created_at)
      values (?, ?, ?, ?)""";

  private final Purchase purchase;

  OrderMailSql(Purchase purchase) {
    this.purchase = purchase;
  }

  List<Sql> write() {
    return List.of(
        new Sql(READERS, () -> new Object[] {purchase.organisation()}),
        new Sql(
            "select name from organisation_summary where id = ?",
            () -> new Object[] {purchase.organisation()}),
        new Sql(
            MAIL,
            () ->
                new Object[] {
                  purchase.mail(), "order_paid", new byte[LETTER_BYTES], purchase.at()
                }));
  }

  List<List<Sql>> deliver() {
    return List.of(
        List.of(withMail("select sealed_letter from outgoing_mail where id = ?")),
        List.of(
            withMail(
                """
                update outgoing_mail set sealed_letter = null, delivered_at = now()
                where id = ?""")));
  }

  private Sql withMail(String text) {
    return new Sql(text, () -> new Object[] {purchase.mail()});
  }
}
