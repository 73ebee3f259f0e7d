package dev.kontor.bench;

import java.sql.SQLException;
import java.util.UUID;

/**
 * The documents of an organisation of its own, over some years: of twenty, sixteen are paid
 * invoices, by payments, prepaid, credit, or two of these; two are open; one has been taken back,
 * whole or by half, by the one that is its credit note. One of five has two rates, and one of five
 * is in EUR.
 */
final class Archive {
  static final UUID ORGANISATION = new UUID(2, 50_000);

  /** Who sees it. */
  static final int READER = 0;

  private static final String ORGANISATIONS =
      """
      insert into organisation (id, name, type, country, address_line1, address_postal_code,
        address_city, address_country, language, time_zone, created_at, version)
      values (pg_temp.id(2, 50000), 'Archive', 'company', 'CH', 'Bundesgasse 1', '3011', 'Bern', 'CH',
        'en', 'UTC', now(), 0)""";

  private static final String READERS =
      """
      insert into membership (organisation_id, id, user_id, role, accounting, joined_at,
        notify_billing, notify_technical, notify_domains, notify_security, notify_news, version)
      values (pg_temp.id(2, 50000), gen_random_uuid(), pg_temp.id(1, ?), 'legal_representative', false,
        now(), false, false, false, false, false, 0)""";

  /** A document each: what it is follows from its number. */
  private static final String SALES =
      """
      create temp table sale as
      select s.*, base_1 * rate_1 / 10000 as tax_1, base_2 * rate_2 / 10000 as tax_2,
        base_1 + base_2 as net, base_1 * rate_1 / 10000 + base_2 * rate_2 / 10000 as tax,
        extract(year from issued_on)::int as year,
        row_number() over (partition by extract(year from issued_on), kind order by n) as running
      from (
        select n, n % 20 as m, case when n % 20 = 0 then 'credit_note' else 'invoice' end as kind,
          case when n % 20 = 0 then n - 7 end as credits,
          case when (n - 1) / 20 % 5 = 0 then 'EUR' else 'CHF' end as currency,
          at as issued_at, (at at time zone 'Europe/Zurich')::date as issued_on,
          case when n % 20 = 11 then 0 else 810 end as rate_1, 260 as rate_2,
          case when n % 20 = 0 and n / 20 % 2 = 0 then list / 2 else list end as base_1,
          case when n % 20 between 6 and 9 then list / 3 else 0 end as base_2
        from generate_series(1, ?::bigint) n,
          lateral (select timestamptz '2022-01-01 09:00Z' + n * interval '150 seconds' as at,
            500 + (case when n % 20 = 0 then n - 7 else n end) * 7919 % 200000 as list) l) s""";

  private static final String DOCUMENTS =
      """
      insert into invoice (organisation_id, id, kind, legal_entity, year, running, number,
        credits_id, reason, order_id, currency, language, issued_at, issued_on, due_on, tax_country,
        tax_reason, tax_text, seller, recipient, evidence, subtotal, discount, net, tax, total)
      select pg_temp.id(2, 50000), pg_temp.id(50, n), kind, 'ARCHIVE', year, running,
        'ARCHIVE-' || year || case when kind = 'invoice' then '-I-' else '-C-' end || running,
        pg_temp.id(50, credits), case when credits is not null then 'Nicht mehr gebraucht' end,
        case when credits is null then pg_temp.id(52, n) end, currency, 'de', issued_at, issued_on,
        case when m in (5, 10, 15) then issued_on + 30 end,
        case when m = 11 then 'DE' else 'CH' end,
        case when m = 11 then 'reverse_charge' else 'domestic' end,
        case when m = 11 then 'Steuerschuldnerschaft des Leistungsempfängers' end,
        '{"name": "Kontor", "vatNumber": "CHE-116.281.710 MWST", "address": {"line1":
          "Musterstrasse 1", "postalCode": "3011", "city": "Bern", "country": "CH"}}',
        jsonb_build_object('name', 'Müller & Söhne AG, Filiale ' || n % 1000, 'vatNumber',
          case when m = 11 then 'DE136695976' end, 'address', jsonb_build_object('line1',
          'Bundesgasse ' || n % 100, 'postalCode', '3011', 'city', 'Bern', 'country',
          case when m = 11 then 'DE' else 'CH' end)),
        '{"postalCountry": "CH"}', net, 0, net, tax, net + tax
      from sale order by n""";

  private static final String TAXES =
      """
      insert into invoice_tax (organisation_id, invoice_id, rate, base, amount)
      select pg_temp.id(2, 50000), pg_temp.id(50, n), rate_1, base_1, tax_1 from sale order by n""";

  private static final String SECOND_TAXES =
      """
      insert into invoice_tax (organisation_id, invoice_id, rate, base, amount)
      select pg_temp.id(2, 50000), pg_temp.id(50, n), rate_2, base_2, tax_2 from sale
      where m between 6 and 9 order by n""";

  private static final String COUNTERS =
      """
      insert into invoice_counter (legal_entity, year, kind, last, last_at)
      select 'ARCHIVE', year, kind, max(running), max(issued_at) from sale group by year, kind""";

  private static final String REFERENCES =
      """
      insert into transfer_reference (organisation_id, kind, target_id)
      select pg_temp.id(2, 50000), 'invoice', pg_temp.id(50, n) from sale
      where m in (5, 10, 15) order by n""";

  /** Nobody proves these: their hashes are none. */
  private static final String ENTRIES =
      """
      insert into ledger_transaction (organisation_id, id, currency, sequence, kind, reason,
        reference_kind, reference_id, amount, paid_in_after, credit_after, created_at, hash)
      select pg_temp.id(2, 50000), pg_temp.id(51, n), currency,
        row_number() over (partition by currency order by n), 'charge', 'Order', 'order',
        pg_temp.id(52, n), 0, 0, 0, issued_at, decode(repeat('00', 32), 'hex')
      from sale where m not in (5, 10) order by n""";

  private static final String ACCOUNTS =
      """
      insert into ledger_account (organisation_id, currency, paid_in, credit, held_paid_in,
        held_credit, sequence, hash)
      select pg_temp.id(2, 50000), currency, 0, 0, 0, 0, count(*) filter (where m not in (5, 10)),
        decode(repeat('00', 32), 'hex')
      from sale group by currency""";

  private static final String PAYMENTS =
      """
      insert into invoice_payment (organisation_id, invoice_id, number, kind, amount, net, tax,
        entry_id, payment_id, paid_at)
      select pg_temp.id(2, 50000), pg_temp.id(50, n), 1,
        case when m in (2, 3) then 'paid_in' when m = 4 then 'credit' else 'external' end,
        case when m = 4 then 100 else net + tax end, case when m = 4 then 100 else net end,
        case when m = 4 then 0 else tax end, pg_temp.id(51, n),
        case when m not in (2, 3, 4) then pg_temp.id(53, n) end, issued_at
      from sale where m not in (5, 10) order by n""";

  private static final String SECOND_PAYMENTS =
      """
      insert into invoice_payment (organisation_id, invoice_id, number, kind, amount, net, tax,
        entry_id, payment_id, paid_at)
      select pg_temp.id(2, 50000), pg_temp.id(50, n), 2, 'external', net + tax - 100, net - 100, tax,
        pg_temp.id(51, n), pg_temp.id(53, n), issued_at
      from sale where m = 4 order by n""";

  private Archive() {}

  /** Needs the functions of {@link World#fill}. */
  static void fill(BenchDatabase database, int documents) throws SQLException {
    database.execute(ORGANISATIONS);
    database.execute(READERS, READER);
    database.execute(SALES, documents);
    database.execute(ACCOUNTS);
    database.execute(COUNTERS);
    database.execute(DOCUMENTS);
    database.execute(TAXES);
    database.execute(SECOND_TAXES);
    database.execute(REFERENCES);
    database.execute(ENTRIES);
    database.execute(PAYMENTS);
    database.execute(SECOND_PAYMENTS);
    database.execute("drop table sale");
    database.execute("vacuum analyze");
    database.execute("checkpoint");
  }
}
