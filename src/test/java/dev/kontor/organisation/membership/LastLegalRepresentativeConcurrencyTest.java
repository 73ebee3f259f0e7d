package dev.kontor.organisation.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.AtOnce;
import dev.kontor.support.Crowd;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * MEM-4, invariant 1: a legal representative stays, whoever demotes, removes and leaves at once.
 */
@KontorTest
class LastLegalRepresentativeConcurrencyTest {
  private static final int ROUNDS = 20;
  private static final int ATTEMPTS = 200;

  @Inject Customers customers;
  @Inject Crowd crowd;
  @Inject Jdbi jdbi;

  /** A person with the id of their membership. */
  private record Member(Person person, String id) {}

  @Test
  void oneOfTwoWhoDemoteEachOtherSucceeds() {
    var anna = member(customers.newPerson());
    var bea = member(customers.newMember(anna.person(), "legal_representative"));
    for (var round = 0; round < ROUNDS; round++) {
      var statuses =
          AtOnce.<Integer>all(
              List.of(
                  () -> changeRole(anna, bea.id(), "collaborator"),
                  () -> changeRole(bea, anna.id(), "collaborator")));

      assertThat(statuses).as("round " + round).containsExactlyInAnyOrder(200, 403);
      assertThat(representatives(anna)).isEqualTo(1);
      var annaWon = statuses.get(0) == 200;
      var restored =
          changeRole(annaWon ? anna : bea, annaWon ? bea.id() : anna.id(), "legal_representative");
      assertThat(restored).isEqualTo(200);
    }
  }

  @Test
  void oneOfTwoWhoLeaveStays() {
    for (var round = 0; round < 3; round++) {
      var anna = member(customers.newPerson());
      var bea = member(customers.newMember(anna.person(), "legal_representative"));

      var statuses = AtOnce.<Integer>all(List.of(() -> leave(anna), () -> leave(bea)));

      assertThat(statuses).containsExactlyInAnyOrder(204, 409);
      assertThat(representatives(anna)).isEqualTo(1);
    }
  }

  @Test
  void oneOfTwoWhoRemoveEachOtherStays() {
    for (var round = 0; round < 3; round++) {
      var anna = member(customers.newPerson());
      var bea = member(customers.newMember(anna.person(), "legal_representative"));

      var statuses =
          AtOnce.<Integer>all(List.of(() -> remove(anna, bea.id()), () -> remove(bea, anna.id())));

      assertThat(statuses).containsExactlyInAnyOrder(204, 404);
      assertThat(representatives(anna)).isEqualTo(1);
    }
  }

  @Test
  void oneStaysThroughAllDoorsAtOnce() {
    var anna = member(customers.newPerson());
    var heads = new ArrayList<>(List.of(anna));
    for (var i = 0; i < 3; i++) {
      heads.add(member(customers.newMember(anna.person(), "legal_representative")));
    }
    var others =
        crowd.join(anna.person().organisationId(), "collaborator", 6).stream()
            .map(UUID::toString)
            .toList();
    var attempts = new ArrayList<Callable<Integer>>();
    for (var i = 0; i < ATTEMPTS; i++) {
      attempts.add(attempt(i, heads, others));
    }
    Collections.shuffle(attempts, new java.util.Random(7));

    var statuses = AtOnce.all(attempts);

    assertThat(statuses).isSubsetOf(200, 204, 403, 404, 409);
    assertThat(representatives(anna)).isPositive();
  }

  /**
   * Somebody leaves as a collaborator, waits for others, and meanwhile has become the only legal
   * representative.
   */
  @Test
  void whoBecameTheOnlyOneWhileWaitingStays() {
    var anna = member(customers.newPerson());
    var bea = member(customers.newMember(anna.person(), "collaborator"));
    var leaving =
        jdbi.inTransaction(
            handle -> {
              handle.execute(
                  "select 1 from organisation where id = ? for update",
                  anna.person().organisationId());
              handle.execute("select 1 from membership where id = ? for update", id(anna));
              var waiting = CompletableFuture.supplyAsync(() -> leave(bea));
              awaitWaitingFor(handle);
              handle.execute(
                  "update membership set role = 'legal_representative' where id = ?", id(bea));
              handle.execute("update membership set role = 'administrator' where id = ?", id(anna));
              return waiting;
            });

    assertThat(leaving.join()).isEqualTo(409);
    assertThat(representatives(anna)).isEqualTo(1);
  }

  private static UUID id(Member member) {
    return UUID.fromString(member.id());
  }

  /** Waits until a transaction waits for this one. */
  private static void awaitWaitingFor(Handle handle) {
    var deadline = System.nanoTime() + 15_000_000_000L;
    while (!isAwaited(handle)) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      LockSupport.parkNanos(2_000_000);
    }
  }

  private static boolean isAwaited(Handle handle) {
    return handle
        .createQuery(
            """
            select exists (select 1 from pg_stat_activity
                           where pg_backend_pid() = any (pg_blocking_pids(pid)))""")
        .mapTo(Boolean.class)
        .one();
  }

  /** Demotes or removes another, steps down, leaves, or promotes others: told by the number. */
  private static Callable<Integer> attempt(int i, List<Member> heads, List<String> others) {
    var actor = heads.get(i % heads.size());
    var other = heads.get((i + 1 + i / heads.size() % (heads.size() - 1)) % heads.size());
    var newcomer = others.get(i % others.size());
    return switch (i / heads.size() % 8) {
      case 0 -> () -> changeRole(actor, other.id(), "administrator");
      case 1 -> () -> remove(actor, other.id());
      case 2 -> () -> leave(actor);
      case 3 -> () -> changeRole(actor, actor.id(), "collaborator");
      case 4 -> () -> changeRole(actor, newcomer, "collaborator");
      case 5 -> () -> remove(actor, newcomer);
      default -> () -> changeRole(actor, newcomer, "legal_representative");
    };
  }

  private Member member(Person person) {
    String id =
        person
            .calls()
            .get("/v1/me/organisations")
            .then()
            .statusCode(200)
            .extract()
            .path("items[0].memberId");
    return new Member(person, id);
  }

  private static String path(Member actor, String member) {
    return "/v1/organisations/" + actor.person().organisationId() + "/members/" + member;
  }

  private static int changeRole(Member actor, String member, String role) {
    return actor
        .person()
        .calls()
        .header("If-Match", "*")
        .body(Map.of("role", role))
        .patch(path(actor, member))
        .statusCode();
  }

  private static int remove(Member actor, String member) {
    return actor.person().calls().header("If-Match", "*").delete(path(actor, member)).statusCode();
  }

  private static int leave(Member member) {
    return member
        .person()
        .calls()
        .delete("/v1/me/organisations/{id}", member.person().organisationId())
        .statusCode();
  }

  private int representatives(Member any) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from membership
                    where organisation_id = :id and role = 'legal_representative'""")
                .bind("id", any.person().organisationId())
                .mapTo(Integer.class)
                .one());
  }
}
