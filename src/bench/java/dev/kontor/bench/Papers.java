package dev.kontor.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

/**
 * Invoices as files: made when they are first asked for, one after the other, and then read again.
 * Each has ten lines with discounts, which leave nothing to be paid.
 */
final class Papers {
  static final String NAME = "pdfs";

  private static final int COUNT = 300;
  private static final int WARM_UP = 60;
  private static final int LINES = 10;

  private static final String INVOICES =
      """
      insert into invoice (organisation_id, id, kind, legal_entity, year, running, number, currency,
        language, issued_at, issued_on, tax_country, tax_reason, seller, recipient, evidence,
        subtotal, discount, net, tax, total)
      select pg_temp.id(2, 1), pg_temp.id(9, n), 'invoice', 'BENCH', 2026, n, 'BENCH-2026-I-' || n,
        'CHF', 'de', now(), current_date, 'CH', 'domestic',
        '{"name": "Kontor", "vatNumber": "CHE-116.281.710 MWST", "address": {"line1":
          "Musterstrasse 1", "postalCode": "3011", "city": "Bern", "country": "CH"}}',
        '{"name": "Organisation 1", "address": {"line1": "Bundesgasse 1", "postalCode": "3011",
          "city": "Bern", "country": "CH"}}',
        '{"postalCountry": "CH"}', ?::bigint * 1000, ?::bigint * 1000, 0, 0, 0
      from generate_series(1, ?) n""";

  private static final String TEXTS =
      """
      insert into invoice_line (organisation_id, invoice_id, position, id, description, starts_on,
        ends_on, list, discount, discount_kind, discount_source, discount_text, net, rate)
      select pg_temp.id(2, 1), pg_temp.id(9, n), l, gen_random_uuid(), 'Webhosting ' || l,
        current_date, current_date + 365, 1000, 1000, 'coupon', 'WELCOME',
        'Gutschein WELCOME, für die erste Laufzeit', 0, 810
      from generate_series(1, ?) n, generate_series(0, ?::int - 1) l""";

  private static final String TAXES =
      """
      insert into invoice_tax (organisation_id, invoice_id, rate, base, amount)
      select pg_temp.id(2, 1), pg_temp.id(9, n), 810, 0, 0 from generate_series(1, ?) n""";

  private Papers() {}

  static void measure(BenchDatabase database, Service service) throws IOException, SQLException {
    database.execute(INVOICES, LINES, LINES, COUNT);
    database.execute(TEXTS, COUNT, LINES);
    database.execute(TAXES, COUNT);
    var token = Callers.signIn(service.port()).get(0).accessToken();
    read(service, token, 1, WARM_UP);
    print("made", COUNT - WARM_UP, read(service, token, WARM_UP + 1, COUNT));
    print("read again", COUNT, read(service, token, 1, COUNT));
    System.out.printf("Resident memory, after these: %s%n", service.residentMemory());
  }

  /** How long something took, and how much of it processors worked. */
  private record Spent(Duration time, Duration processor) {}

  private static Spent read(Service service, String token, int first, int last) throws IOException {
    var before = service.processorTime();
    var begin = System.nanoTime();
    try (var connection = new HttpConnection(service.port())) {
      for (var number = first; number <= last; number++) {
        var path =
            "/v1/organisations/%s/invoices/%s/pdf"
                .formatted(World.organisation(0), new UUID(9, number));
        var status = connection.exchange(Call.get(path, token)).status();
        if (status != 200) {
          throw new IllegalStateException(path + " was answered " + status);
        }
      }
    }
    var time = Duration.ofNanos(System.nanoTime() - begin);
    return new Spent(time, service.processorTime().minus(before));
  }

  private static void print(String what, int count, Spent spent) {
    System.out.printf(
        Locale.ROOT,
        "%s of %d lines, %s: %.1f a second for one client, %.1f a second of CPU%n",
        NAME,
        LINES,
        what,
        count / (spent.time().toNanos() / 1e9),
        count / (spent.processor().toNanos() / 1e9));
  }
}
