package dev.kontor.bench;

import dev.kontor.bench.SqlWorkload.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** {@code GET /v1/organisations/{id}/carts/{id}}: what a large cart of each caller costs today. */
record CartPreview() implements Operation {
  private static final int LINES = 20;

  @Override
  public String name() {
    return "preview of a " + LINES + "-line cart";
  }

  @Override
  public List<Integer> clients() {
    return List.of(1, 8, 32);
  }

  private static UUID cart(int caller) {
    return new UUID(6, caller);
  }

  @Override
  public void prepare(BenchDatabase database, int port, Callers callers) throws SQLException {
    for (int caller = 0; caller < World.CALLERS; caller++) {
      Trolleys.fill(database, caller, List.of(cart(caller)), LINES);
    }
    database.execute("analyze cart, cart_line");
  }

  @Override
  public Workload requests(int port, Callers callers) {
    return new HttpWorkload(
        port,
        200,
        number -> {
          var path = "/v1/organisations/" + World.organisation(number) + "/carts/" + cart(number);
          var request = Call.get(path, callers.get(number).accessToken());
          return () -> request;
        });
  }

  @Override
  public List<Floor> floors(BenchDatabase database, Callers callers) {
    return List.of(
        Floor.sql(
            new SqlWorkload(
                database,
                number ->
                    statements(number, callers.get(number)).map(each -> List.of(each)).toList())));
  }

  /** {@code CartLists.get}, without a transaction. */
  private static Stream<Sql> statements(int number, Callers.Caller caller) {
    var organisation = World.organisation(number);
    var cart = new CartSql(organisation, () -> cart(number));
    var quote =
        new QuoteSql(() -> organisation, "web_hosting_starter", "mail_service_basic", "domain_ch");
    return Stream.concat(
        Stream.of(
            CommonSql.authorisation(caller, organisation),
            cart.read(),
            cart.lines(),
            cart.coupons(),
            quote.currency()),
        quote.statements().stream());
  }
}
