package dev.kontor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.HalfClient;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Who asks much at once waits for themselves; nobody else does. */
@KontorTest
@Order(KontorTest.FIRST)
class CallsAtOnceTest {
  /** More than the pool has connections. */
  private static final int MANY = 60;

  @Inject Customers customers;
  @Inject AgroalDataSource pool;
  @Inject EdgeConfig config;

  private final List<HalfClient> clients = new ArrayList<>();
  private Person anna;
  private Person boris;

  @BeforeEach
  void people() {
    anna = customers.newPerson();
    boris = customers.newPerson();
  }

  @AfterEach
  void close() {
    clients.forEach(HalfClient::close);
  }

  @Test
  void manyCallsThatWaitForOneRowTakeFewConnections() throws SQLException {
    try (var holder = holdsRowOf(anna)) {
      asks(MANY);

      assertThat(isServed(boris)).isTrue();
      assertThat(pool.getMetrics().activeCount()).isLessThanOrEqualTo(config.callsAtOnce() + 2);
      holder.rollback();
    }
    assertThat(clients).allSatisfy(each -> assertThat(each.lastWords()).contains(" 200 OK"));
  }

  @Test
  void whoHangsUpTakesNoMore() throws SQLException {
    try (var holder = holdsRowOf(anna)) {
      for (int turn = 0; turn < 4; turn++) {
        asks(MANY / 4);
        assertThat(isServed(boris)).isTrue();
        close();
      }
      assertThat(isServed(boris)).isTrue();
      assertThat(pool.getMetrics().activeCount()).isLessThanOrEqualTo(config.callsAtOnce() + 2);
      holder.rollback();
    }
    clients.clear();
    asks(MANY);
    assertThat(clients).allSatisfy(each -> assertThat(each.lastWords()).contains(" 200 OK"));
  }

  @Test
  void whatWouldWaitBehindTooManyIsRefused() throws SQLException {
    var beyond = 10;
    try (var holder = holdsRowOf(anna)) {
      asks(config.callsAtOnce() + config.callsWaiting() + beyond);
      while (clients.stream().filter(HalfClient::isUnanswered).count() > clients.size() - beyond) {
        Thread.onSpinWait();
      }
      holder.rollback();
    }
    var answers = clients.stream().map(HalfClient::lastWords).toList();

    assertThat(answers)
        .filteredOn(each -> each.contains(" 200 OK"))
        .hasSize(clients.size() - beyond);
    assertThat(answers)
        .filteredOn(each -> !each.contains(" 200 OK"))
        .allSatisfy(
            each ->
                assertThat(each)
                    .contains(" 429 ", "/problems/too-many-requests", " 1 s")
                    .containsIgnoringCase("\r\nRetry-After: 1\r\n")
                    .containsIgnoringCase("\r\nContent-Type: application/problem+json"));
  }

  /** Such pages go another way within the service, which asks for no second turn. */
  @Test
  void manyAskForPagesAtOnce() {
    for (int turn = 0; turn < 3 * config.callsAtOnce(); turn++) {
      clients.add(
          HalfClient.open()
              .say("GET /q/swagger-ui/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
    }
    assertThat(clients).allSatisfy(each -> assertThat(each.lastWords()).contains(" 200 OK"));
    assertThat(Api.request().get("/v1/reference/languages").statusCode()).isEqualTo(200);
  }

  /** Whoever names somebody else, or spells a token in another way, takes none of their turns. */
  @Test
  void nobodyTakesTheTurnsOfOthers() throws SQLException {
    try (var holder = holdsRowOf(anna)) {
      asks(MANY);
      for (var named : List.of(anna.id().toString(), "Bearer " + anna.id(), "Bearer x")) {
        var stranger = Api.request().header("Authorization", named);
        assertThat(stranger.get("/v1/reference/languages").statusCode()).isEqualTo(200);
      }
      holder.rollback();
    }
    assertThat(clients).allSatisfy(each -> assertThat(each.lastWords()).contains(" 200 OK"));
  }

  private static boolean isServed(Person person) {
    return person.calls().get("/v1/me").statusCode() == 200;
  }

  private Connection holdsRowOf(Person person) throws SQLException {
    var connection = pool.getConnection();
    connection.setAutoCommit(false);
    try (var locking =
        connection.prepareStatement("select 1 from user_account where id = ? for update")) {
      locking.setObject(1, person.id());
      locking.execute();
    }
    return connection;
  }

  /** Calls that change something of Anna's. */
  private void asks(int count) {
    for (int turn = 0; turn < count; turn++) {
      var body = "{\"firstName\": \"Anna\"}";
      clients.add(
          HalfClient.open()
              .say(
                  "PATCH /v1/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                      + "Content-Type: application/merge-patch+json\r\nIf-Match: *\r\n"
                      + ("Authorization: Bearer " + anna.accessToken() + "\r\n")
                      + ("Content-Length: " + body.length() + "\r\n\r\n" + body)));
    }
  }
}
