package dev.kontor.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The night in which many products renew by themselves: ten of each organisation, in one order that
 * is paid from prepaid. Nobody is there to be told by mail.
 *
 * @param night its number
 * @param first the number of the first organisation
 */
record RenewalNight(int night, int first, int products) {
  static final String NAME = "renewals";

  private static final int EACH = 10;
  private static final int FIRST_ORGANISATION = 10_000;
  private static final long POLL_MILLIS = 100;
  private static final Duration PATIENCE = Duration.ofHours(1);

  private static final String ORGANISATIONS =
      """
      insert into organisation (id, name, type, country, address_line1, address_postal_code,
        address_city, address_country, language, time_zone, created_at, version)
      select pg_temp.id(2, ?::bigint + n), 'Sleeper ' || n, 'company', 'CH', 'Bundesgasse 1', '3011',
        'Bern', 'CH', 'en', 'UTC', now(), 0
      from generate_series(0, ?::int - 1) n""";

  /** As if they had been given for a month that ends in a week. */
  private static final String PRODUCTS =
      """
      with made as (
        insert into product (organisation_id, id, type, name, status, offer, period, anchor_day,
          auto_renewal, attributes, created_at, version, paid_until)
        select pg_temp.id(2, ?::bigint + n), gen_random_uuid(), 'web_hosting', 'Site ' || i,
          'active', 'web_hosting_starter', 'P1M', extract(day from current_date + 1), true, '{}',
          now(), 0, current_date + 1
        from generate_series(0, ?::int - 1) n, generate_series(1, 10) i
        returning organisation_id, id, paid_until)
      insert into product_term (organisation_id, id, product_id, starts_on, ends_on, net, tax,
        paid_external, paid_from_paid_in, paid_from_credit, paid_by_upgrade, on_account, created_at)
      select organisation_id, gen_random_uuid(), id, current_date - 29, paid_until, 0, 0,
        0, 0, 0, 0, 0, now()
      from made""";

  private static final String DUE =
      """
      insert into scheduled_task (task_name, task_instance, execution_time, picked, version)
      select 'renewal-day', pg_temp.id(2, ?::bigint + n) || ' ' || current_date, now(), false, 1
      from generate_series(0, ?::int - 1) n""";

  private static final String LEFT =
      """
      select count(*) from scheduled_task
      where task_name in ('renewal-day', 'renewal-attempt') and execution_time <= now()""";

  private static final String RENEWED =
      """
      select count(*) from product_term where order_line_id is not null
        and product_id in (select id from product where name like 'Site %')""";

  /** All sizes on one instance, and on two. */
  static void measure(Settings settings, BenchDatabase database, Service service) throws Exception {
    var sizes = settings.renewals();
    var nights = new ArrayList<RenewalNight>();
    var first = 0;
    for (var i = 0; i < 2 * sizes.size(); i++) {
      var night = new RenewalNight(i, first, sizes.get(i % sizes.size()));
      nights.add(night);
      first += night.organisations();
    }
    for (var night : nights.subList(0, sizes.size())) {
      night.run(database, List.of(service));
    }
    try (var other = Service.start(settings, database, "data-of-another")) {
      for (var night : nights.subList(sizes.size(), nights.size())) {
        night.run(database, List.of(service, other));
      }
    }
    var operator = Staff.team(3).signIn(service.port()).get(0);
    System.out.println(Reconciliation.verdict(service.port(), operator));
  }

  private int organisations() {
    return products / EACH;
  }

  private void run(BenchDatabase database, List<Service> services) throws Exception {
    prepare(database, services.get(0).port());
    var statements = new StatementCounter(database);
    var expected = database.number(RENEWED) + products;
    statements.reset();
    var before = processorTime(services);
    var begin = System.nanoTime();
    database.execute(DUE, FIRST_ORGANISATION + first, organisations());
    while (database.number(LEFT) > 0) {
      if (System.nanoTime() - begin > PATIENCE.toNanos()) {
        throw new IllegalStateException("Not in time");
      }
      Thread.sleep(POLL_MILLIS);
    }
    var seconds = (System.nanoTime() - begin) / 1e9;
    var processor = processorTime(services).minus(before);
    if (database.number(RENEWED) != expected) {
      throw new IllegalStateException("Renewed: " + database.number(RENEWED) + ", not " + expected);
    }
    System.out.printf(
        Locale.ROOT,
        "%s of %d products on %d: %.1f a second, %.2f statements and %.2f ms of CPU each%n",
        NAME,
        products,
        services.size(),
        products / seconds,
        (double) statements.count() / products,
        (double) processor.toMillis() / products);
  }

  private static Duration processorTime(List<Service> services) {
    return services.stream().map(Service::processorTime).reduce(Duration.ZERO, Duration::plus);
  }

  /** Money comes by the service itself, for entries are chained. */
  private void prepare(BenchDatabase database, int port) throws IOException, SQLException {
    database.execute(ORGANISATIONS, FIRST_ORGANISATION + first, organisations());
    database.execute(PRODUCTS, FIRST_ORGANISATION + first, organisations());
    try (var connection = new HttpConnection(port)) {
      // A code works once in half a minute: each night has an operator of its own.
      var operator = Staff.team(2).signIn(connection, night);
      for (var number = 0; number < organisations(); number++) {
        Wallets.credit(connection, new UUID(2, FIRST_ORGANISATION + first + number), operator);
      }
    }
    database.execute("vacuum analyze");
  }
}
