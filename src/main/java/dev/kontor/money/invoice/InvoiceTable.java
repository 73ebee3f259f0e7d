package dev.kontor.money.invoice;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Documents as they are issued, and what is paid for them: rows that never change. */
@Singleton
class InvoiceTable {
  private static final String ADD_HEAD =
      """
      insert into invoice (organisation_id, id, kind, legal_entity, year, running, number,
        credits_id, reason, order_id, currency, language, issued_at, issued_on, due_on,
        tax_country, tax_reason, tax_text, seller, recipient, evidence, subtotal, discount,
        net, tax, total)
      values (:organisationId, :id, :kind, :legalEntity, :year, :running, :number,
        cast(:creditsId as uuid), :reason, cast(:orderId as uuid), :currency, :language,
        :at, :on, cast(:dueOn as date), :country, :taxReason, :taxText,
        cast(:seller as jsonb), cast(:recipient as jsonb), cast(:evidence as jsonb),
        :subtotal, :discount, :net, :tax, :total)""";

  private static final String ADD_LINE =
      """
      insert into invoice_line (organisation_id, invoice_id, position, id, credits_line_id,
        description, offer, product_id, starts_on, ends_on, list, discount, discount_kind,
        discount_source, discount_text, net, rate, tax)
      values (:organisation, :invoice, :position, :id, cast(:creditsLineId as uuid),
        :description, :offer, cast(:productId as uuid), cast(:startsOn as date),
        cast(:endsOn as date), :list, :discount, :discountKind, :discountSource,
        :discountText, :net, :rate,
        cast(:tax as bigint))""";

  private static final String ADD_TAX =
      """
      insert into invoice_tax (organisation_id, invoice_id, rate, base, amount)
      values (:organisation, :invoice, :rate, :base, :amount)""";

  private static final String ADD_PAYMENT =
      """
      insert into invoice_payment (organisation_id, invoice_id, number, kind, amount, net, tax,
        entry_id, payment_id, paid_at)
      values (:organisation, :invoice, :number, :kind, :amount, :net, :tax, :entryId,
        cast(:paymentId as uuid), :paidAt)""";

  private static final String CLAIMS =
      """
      select i.*, c.*, p.*, r.*, s.hold_id, coalesce(s.amount, 0)::bigint as set_aside from (
        select organisation_id, id, kind, order_id, number, currency, language, tax_country,
          tax_reason, tax_text, recipient::text as recipient, evidence::text as evidence, net, tax
        from invoice where organisation_id = :organisation and id = any(:ids)) i
      cross join lateral (
        select coalesce(sum(net), 0)::bigint as credited_net,
          coalesce(sum(tax), 0)::bigint as credited_tax
        from invoice where organisation_id = i.organisation_id and credits_id = i.id) c
      cross join lateral (
        select coalesce(sum(amount), 0)::bigint as paid,
          coalesce(sum(amount) filter (where kind = 'credit'), 0)::bigint as paid_from_credit,
          coalesce(sum(amount) filter (where kind = 'external'), 0)::bigint as paid_from_outside
        from invoice_payment where organisation_id = i.organisation_id and invoice_id = i.id) p
      cross join lateral (
        select coalesce(sum(amount), 0)::bigint as returned,
          coalesce(sum(amount) filter (where kind = 'credit'), 0)::bigint as returned_to_credit
        from invoice_payment where organisation_id = i.organisation_id and invoice_id in (
          select id from invoice
          where organisation_id = i.organisation_id and credits_id = i.id)) r
      left join invoice_set_aside s on s.organisation_id = i.organisation_id
        and s.invoice_id = i.id
      order by i.number""";

  private final Jdbi jdbi;
  private final StoredParts json;

  InvoiceTable(Jdbi jdbi, StoredParts json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  /** What documents that are issued together have in common. */
  record Issue(
      String legalEntity,
      int year,
      Instant at,
      LocalDate on,
      @Nullable LocalDate dueOn,
      String seller) {}

  /** A document with its number. */
  record Numbered(int running, String number, Document document) {}

  /** Writes documents, however many, with a batch for each table. */
  void add(Issue issue, List<Numbered> numbered) {
    jdbi.useHandle(
        handle -> {
          var heads = handle.prepareBatch(ADD_HEAD);
          var lines = handle.prepareBatch(ADD_LINE);
          var taxes = handle.prepareBatch(ADD_TAX);
          var payments = handle.prepareBatch(ADD_PAYMENT);
          for (var each : numbered) {
            var head = each.document().head();
            addHead(heads, issue, each);
            addLines(lines, each.document());
            addTaxes(taxes, each.document());
            addPayments(payments, head.organisationId(), head.id(), each.document().payments());
          }
          for (var batch : List.of(heads, lines, taxes, payments)) {
            batch.execute();
          }
        });
  }

  private void addHead(PreparedBatch batch, Issue issue, Numbered numbered) {
    var head = numbered.document().head();
    batch
        .bind("organisationId", head.organisationId())
        .bind("id", head.id())
        .bind("kind", head.kind())
        .bind("legalEntity", issue.legalEntity())
        .bind("year", issue.year())
        .bind("running", numbered.running())
        .bind("number", numbered.number())
        .bind("creditsId", head.creditsId())
        .bind("reason", head.reason())
        .bind("orderId", head.orderId())
        .bind("currency", head.currency())
        .bind("language", head.language())
        .bind("at", issue.at())
        .bind("on", issue.on())
        .bind("dueOn", issue.dueOn())
        .bind("country", head.taxation().country())
        .bind("taxReason", head.taxation().reason())
        .bind("taxText", head.taxation().text())
        .bind("seller", issue.seller())
        .bind("recipient", json.text(head.recipient()))
        .bind("evidence", json.text(head.evidence()))
        .bind("subtotal", head.subtotal())
        .bind("discount", head.discount())
        .bind("net", head.net())
        .bind("tax", head.tax())
        .bind("total", head.total())
        .add();
  }

  private static void addLines(PreparedBatch batch, Document document) {
    var position = 1;
    for (var line : document.lines()) {
      batch
          .bind("organisation", document.head().organisationId())
          .bind("invoice", document.head().id())
          .bind("position", position++)
          .bind("id", line.id())
          .bind("creditsLineId", line.creditsLineId())
          .bind("description", line.description())
          .bind("offer", line.offer())
          .bind("productId", line.productId())
          .bind("startsOn", line.startsOn())
          .bind("endsOn", line.endsOn())
          .bind("list", line.list())
          .bind("discount", line.discount())
          .bind("discountKind", line.discountKind())
          .bind("discountSource", line.discountSource())
          .bind("discountText", line.discountText())
          .bind("net", line.net())
          .bind("rate", line.rate())
          .bind("tax", line.tax())
          .add();
    }
  }

  private static void addTaxes(PreparedBatch batch, Document document) {
    for (var tax : document.taxes()) {
      batch
          .bind("organisation", document.head().organisationId())
          .bind("invoice", document.head().id())
          .bind("rate", tax.rate())
          .bind("base", tax.base())
          .bind("amount", tax.amount())
          .add();
    }
  }

  /** Notes what paid for open invoices: for each of them all at once. */
  void addPayments(UUID organisationId, Map<UUID, List<Document.Payment>> paid) {
    jdbi.useHandle(
        handle -> {
          var batch = handle.prepareBatch(ADD_PAYMENT);
          paid.forEach((id, payments) -> addPayments(batch, organisationId, id, payments));
          batch.execute();
        });
  }

  private static void addPayments(
      PreparedBatch batch, UUID organisationId, UUID invoiceId, List<Document.Payment> payments) {
    var number = 1;
    for (var payment : payments) {
      batch
          .bind("organisation", organisationId)
          .bind("invoice", invoiceId)
          .bind("number", number++)
          .bind("kind", payment.kind())
          .bind("amount", payment.amount())
          .bind("net", payment.net())
          .bind("tax", payment.tax())
          .bind("entryId", payment.entryId())
          .bind("paymentId", payment.paymentId())
          .bind("paidAt", payment.paidAt())
          .add();
    }
  }

  /**
   * Locks documents until the transaction ends, in the order of their ids, and then reads what was
   * paid and credited: in a statement of its own, which sees what others did whom it waited for.
   * Who only refers to a document, such as a transfer that is noted, doesn't wait: what it is for
   * is locked first.
   *
   * @return those that there are, in the order of their numbers
   */
  List<Claim> lock(UUID organisationId, Collection<UUID> ids) {
    return jdbi.withHandle(
        handle -> {
          handle
              .createQuery(
                  """
                  select id from invoice
                  where organisation_id = :organisation and id = any(:ids)
                  order by id for no key update""")
              .bind("organisation", organisationId)
              .bindArray("ids", UUID.class, ids)
              .mapTo(UUID.class)
              .list();
          return claims(handle, organisationId, ids);
        });
  }

  /** The same as they stand, locked by nobody. */
  List<Claim> read(UUID organisationId, Collection<UUID> ids) {
    return jdbi.withHandle(handle -> claims(handle, organisationId, ids));
  }

  private static List<Claim> claims(Handle handle, UUID organisationId, Collection<UUID> ids) {
    return handle
        .createQuery(CLAIMS)
        .bind("organisation", organisationId)
        .bindArray("ids", UUID.class, ids)
        .mapTo(Claim.class)
        .list();
  }
}
