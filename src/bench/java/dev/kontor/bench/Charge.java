package dev.kontor.bench;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

/**
 * {@code POST /v1/operator/organisations/{id}/prepaid/charges}: issues an invoice and pays it from
 * any of some prepaid accounts, each with a key of its own.
 */
record Charge(String name, Wallets wallets, Staff staff) implements Operation {
  static Charge onMany() {
    var wallets = Wallets.many();
    return new Charge("charge on " + wallets.count() + " wallets", wallets, Staff.team(0));
  }

  static Charge onOne() {
    return new Charge("charge on one wallet", Wallets.one(), Staff.team(1));
  }

  static byte[] call(UUID organisation, Callers.Caller operator) {
    return Call.postOnce(
        "/v1/operator/organisations/" + organisation + "/prepaid/charges",
        operator.accessToken(),
        """
        {"amount":{"amount":"0.01","currency":"CHF"},"reason":"%s"}"""
            .formatted(ChargeSql.REASON));
  }

  @Override
  public List<Integer> clients() {
    return List.of(1, 8, 32);
  }

  @Override
  public Callers signIn(int port) throws IOException {
    return staff.signIn(port);
  }

  @Override
  public void prepare(BenchDatabase database, int port, Callers callers) throws IOException {
    wallets.fill(port, callers.get(0));
  }

  @Override
  public Workload requests(int port, Callers callers) {
    return new HttpWorkload(port, 201, number -> () -> call(wallets.any(), callers.get(number)));
  }

  @Override
  public List<Floor> floors(BenchDatabase database, Callers callers) {
    return List.of(
        Floor.sql(
            new SqlWorkload(
                database,
                number ->
                    new ChargeSql(wallets, staff.person(number), callers.get(number))
                        .transactions())));
  }

  /** All entries, those over plain JDBC too, still prove the balances. */
  @Override
  public String verdict(int port, Callers callers) throws IOException {
    return Reconciliation.verdict(port, callers.get(0));
  }
}
