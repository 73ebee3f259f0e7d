package dev.kontor.account.closure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.AtOnce;
import dev.kontor.support.Crowd;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;

/** Invariant 1 and USR-12, whatever happens at the same moment as a closing or an erasure. */
@KontorTest
class ClosureConcurrencyTest {
  private static final int ROUNDS = 20;
  private static final int PAIRS = 32;
  private static final int THREADS = 64;

  private static final Condition<Integer> DONE =
      new Condition<>(status -> status == 200 || status == 204, "done");

  @Inject Customers customers;
  @Inject Crowd crowd;
  @Inject Tables tables;
  @Inject PassingTime time;
  @Inject Samples samples;

  /** Calls of the service's own, as tasks and requests make them. */
  @Singleton
  static class Samples {
    private final ClosureService closures;
    private final ErasureService erasing;
    private final ClosureTable table;
    private final Tables tables;

    Samples(ClosureService closures, ErasureService erasing, ClosureTable table, Tables tables) {
      this.closures = closures;
      this.erasing = erasing;
      this.table = table;
      this.tables = tables;
    }

    @ActivateRequestContext
    void close(UUID userId, String token, Instant end) {
      QuarkusTransaction.requiringNew().run(() -> closures.closeBy(userId, token, end));
    }

    /** Without the mails: user by user, each with a token of its own. */
    void areClosed(List<UUID> users, String round, Instant end) {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                for (var i = 0; i < users.size(); i++) {
                  table.add(UUID.randomUUID(), users.get(i), round + " user " + i);
                  tables.run(
                      "update user_account set closed_at = now(), erase_at = ? where id = ?",
                      Timestamp.from(end),
                      users.get(i));
                }
              });
    }

    void erase(UUID userId) {
      erasing.erase(userId);
    }
  }

  /** Two legal representatives of the same organisation. */
  private record Pair(Person anna, Person bea, String beasId) {
    String member() {
      return "/v1/organisations/" + anna.organisationId() + "/members/" + beasId;
    }
  }

  @Test
  void oneOfTwoLegalRepresentativesStaysWhicheverWayBothGo() {
    var pairs = new ArrayList<Pair>();
    for (var i = 0; i < PAIRS; i++) {
      var anna = customers.newPerson();
      var bea = customers.newMember(anna, "legal_representative");
      pairs.add(new Pair(anna, bea, customers.memberId(anna, bea)));
    }
    for (var round = 0; round < ROUNDS; round++) {
      var calls = new ArrayList<Callable<Integer>>();
      for (var i = 0; i < PAIRS; i++) {
        var pair = pairs.get(i);
        calls.add(() -> Closing.closes(pair.anna()).statusCode());
        calls.add(otherWay(round + i, pair));
      }

      var statuses = AtOnce.all(calls);

      for (var i = 0; i < PAIRS; i++) {
        var ofPair = statuses.subList(2 * i, 2 * i + 2);
        assertThat(ofPair).as("round %d, pair %d", round, i).haveExactly(1, DONE);
        assertThat(acting(pairs.get(i))).as("round %d, pair %d", round, i).isEqualTo(1);
      }
      pairs.forEach(this::restore);
    }
  }

  /** The other one closes the account too, leaves, steps down, or is removed. */
  private static Callable<Integer> otherWay(int number, Pair pair) {
    return switch (number % 4) {
      case 0 -> () -> Closing.closes(pair.bea()).statusCode();
      case 1 ->
          () ->
              pair.bea()
                  .calls()
                  .delete("/v1/me/organisations/{id}", pair.anna().organisationId())
                  .statusCode();
      case 2 ->
          () ->
              pair.bea()
                  .calls()
                  .header("If-Match", "*")
                  .body(Map.of("role", "collaborator"))
                  .patch(pair.member())
                  .statusCode();
      default ->
          () -> pair.anna().calls().header("If-Match", "*").delete(pair.member()).statusCode();
    };
  }

  private int acting(Pair pair) {
    return tables.count(
        "acting_member a join membership m on m.id = a.member_id",
        "a.organisation_id = ? and m.role = 'legal_representative'",
        pair.anna().organisationId());
  }

  /** All is as before the round, sessions included. */
  private void restore(Pair pair) {
    reopen(pair.anna());
    reopen(pair.bea());
    tables.run(
        """
        insert into membership (organisation_id, id, user_id, role, accounting, joined_at,
          notify_billing, notify_technical, notify_domains, notify_security, notify_news, version)
        values (?, ?, ?, 'legal_representative', false, now(), true, true, true, true, true, 0)
        on conflict do nothing""",
        pair.anna().organisationId(),
        UUID.fromString(pair.beasId()),
        pair.bea().id());
    tables.run(
        "update membership set role = 'legal_representative' where organisation_id = ?",
        pair.anna().organisationId());
  }

  private void reopen(Person person) {
    tables.run("delete from account_closure where user_id = ?", person.id());
    tables.run(
        "update user_account set closed_at = null, erase_at = null where id = ?", person.id());
    tables.run("update session set ended_at = null where user_id = ?", person.id());
  }

  @Test
  void manyClosingsOfOneAccountCloseItOnce() {
    var bea = customers.newMember(customers.newPerson(), "collaborator");
    for (var round = 0; round < ROUNDS; round++) {
      var statuses = AtOnce.times(THREADS, i -> Closing.closes(bea).statusCode());
      assertThat(Collections.frequency(statuses, 204)).as("round " + round).isEqualTo(1);
      assertThat(statuses).containsOnly(204, 401);
      assertThat(tables.count("account_closure", "user_id = ?", bea.id())).isEqualTo(1);
      reopen(bea);
    }
  }

  @Test
  void aLinkThatIsSentManyTimesWorksOnce() {
    var bea = customers.newMember(customers.newPerson(), "collaborator");
    for (var round = 0; round < ROUNDS; round++) {
      var token = "token of round " + round;
      samples.close(bea.id(), token, time.now().plusSeconds(3600));

      var statuses = AtOnce.times(THREADS, i -> Closing.takesBack(token).statusCode());

      assertThat(Collections.frequency(statuses, 204)).as("round " + round).isEqualTo(1);
      assertThat(Collections.frequency(statuses, 422)).isEqualTo(THREADS - 1);
      assertThat(
              tables.count("user_activity", "user_id = ? and kind = 'account.reopened'", bea.id()))
          .isEqualTo(round + 1);
    }
  }

  /** Whoever is told that the account is theirs again has it; else it is erased. */
  @Test
  void anAccountIsTakenBackOrErasedNeverBoth() {
    var organisation = customers.newPerson().organisationId();
    var takenBack = 0;
    for (var round = 0; round < ROUNDS; round++) {
      var number = round;
      var users =
          crowd.join(organisation, "collaborator", PAIRS).stream().map(this::userOf).toList();
      samples.areClosed(users, "round " + round, time.now().plusMillis(150));
      var calls = new ArrayList<Callable<Boolean>>();
      for (var i = 0; i < PAIRS; i++) {
        var index = i;
        calls.add(() -> takesBackAfter(index * 10L, "round " + number + " user " + index));
        calls.add(() -> isErasedAtLast(users.get(index)));
      }

      var outcomes = AtOnce.all(calls);

      for (var i = 0; i < PAIRS; i++) {
        var isBack = outcomes.get(2 * i);
        takenBack += isBack ? 1 : 0;
        assertThat(outcomes.get(2 * i + 1)).as("round %d, user %d", round, i).isEqualTo(!isBack);
        assertThat(tables.count("membership", "user_id = ?", users.get(i)))
            .isEqualTo(isBack ? 1 : 0);
      }
      tables.run(
          "delete from membership where organisation_id = ? and role = 'collaborator'",
          organisation);
    }
    assertThat(takenBack).isBetween(1, ROUNDS * PAIRS - 1);
  }

  private UUID userOf(UUID memberId) {
    return tables
        .one("select user_id from membership where id = ?", UUID.class, memberId)
        .orElseThrow();
  }

  private static boolean takesBackAfter(long millis, String token) {
    LockSupport.parkNanos(millis * 1_000_000);
    return Closing.takesBack(token).statusCode() == 204;
  }

  /** Tries until the account is open again, or erased. */
  private boolean isErasedAtLast(UUID userId) {
    while (tables.count("user_account", "id = ? and erase_at is not null", userId) == 1) {
      samples.erase(userId);
    }
    return tables.count("user_account", "id = ? and erased_at is not null", userId) == 1;
  }
}
