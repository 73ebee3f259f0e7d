package dev.kontor.bench;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

/**
 * {@code POST /v1/organisations/{id}/carts/{id}/checkout}: each caller orders two products, and
 * pays wholly from prepaid. The carts come from {@link Trolleys}; the mail that tells of an order
 * counts with it.
 */
final class Checkout implements Operation {
  /** Known from {@link #prepare} on. */
  private BenchDatabase database;

  @Override
  public String name() {
    return "checkout from prepaid";
  }

  @Override
  public List<Integer> clients() {
    return List.of(1, 8, 32);
  }

  @Override
  public void prepare(BenchDatabase itself, int port, Callers callers) throws Exception {
    database = itself;
    var operator = Staff.team(2).signIn(port).get(0);
    try (var connection = new HttpConnection(port)) {
      for (int caller = 0; caller < World.CALLERS; caller++) {
        Wallets.credit(connection, World.organisation(caller), operator);
      }
    }
  }

  @Override
  public Workload requests(int port, Callers callers) {
    return new HttpWorkload(
        port,
        201,
        number -> {
          var carts = Trolleys.of(database, number, Purchase.LINES);
          var organisation = World.organisation(number);
          return () -> call(organisation, carts.get(), callers.get(number));
        });
  }

  private static byte[] call(UUID organisation, UUID cart, Callers.Caller caller) {
    return Call.postOnce(
        "/v1/organisations/" + organisation + "/carts/" + cart + "/checkout",
        caller.accessToken(),
        """
        {"expectedTotal": {"amount": "%s", "currency": "CHF"}, "prepaidAll": true}"""
            .formatted(Purchase.TOTAL));
  }

  @Override
  public List<Floor> floors(BenchDatabase itself, Callers callers) {
    return List.of(
        Floor.sql(
            new SqlWorkload(
                itself,
                number ->
                    new CheckoutSql(
                            number,
                            callers.get(number),
                            Trolleys.of(itself, number, Purchase.LINES))
                        .transactions())));
  }

  /** All entries, those over plain JDBC too, still prove the balances. */
  @Override
  public String verdict(int port, Callers callers) throws IOException {
    return Reconciliation.verdict(port, Staff.team(3).signIn(port).get(0));
  }
}
