package dev.kontor.service.holding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Crowd;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import dev.kontor.support.Service;
import dev.kontor.support.Services;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens at the moment of a removal is either part of it or comes too late. */
@KontorTest
class RemovalConcurrencyTest {
  private static final int ROUNDS = 12;

  @Inject Customers customers;
  @Inject Services services;
  @Inject Shelf shelf;
  @Inject Crowd crowd;
  @Inject Tables tables;
  @Inject Jdbi jdbi;

  private Person anna;
  private UUID drive;
  private Service service;

  @BeforeEach
  void aDriveIsServed() {
    anna = customers.newPerson();
    drive = shelf.add(anna, "drive");
    service = services.enter("drive");
  }

  @Test
  void ofManyRemovalsAtOnceOneSucceeds() {
    var member = crowd.join(anna.organisationId(), "collaborator");
    var statuses = AtOnce.times(6, i -> remove(member).statusCode());
    assertThat(statuses).containsOnlyOnce(204).containsOnly(204, 404);
    assertThat(service.kinds()).containsOnlyOnce("member.removed");
  }

  @Test
  void whatIsToldAtTheSameMomentIsEitherDecidedOrRefusesTheRemoval() {
    for (int round = 0; round < ROUNDS; round++) {
      var member = crowd.join(anna.organisationId(), "collaborator");
      var user = userOf(member);
      var items = List.of(Service.item(user, "drive_data", "1"));
      var statuses =
          AtOnce.<Integer>all(
              List.of(
                  () -> remove(member).statusCode(),
                  () -> service.tells(anna.organisationId(), drive, items).statusCode()));

      assertThat(statuses).isIn(List.of(409, 204), List.of(204, 422));
      var isStillMember = statuses.get(0) == 409;
      assertThat(tables.count("holding", "user_id = ?", user)).isEqualTo(isStillMember ? 1 : 0);
      service.tells(anna.organisationId(), drive, List.of()).then().statusCode(204);
    }
  }

  @Test
  void aRecipientWhoIsRemovedAtTheSameMomentGetsNothing() {
    for (int round = 0; round < ROUNDS; round++) {
      var giver = crowd.join(anna.organisationId(), "collaborator");
      var taker = crowd.join(anna.organisationId(), "collaborator");
      var takersUser = userOf(taker);
      service
          .tells(
              anna.organisationId(), drive, List.of(Service.item(userOf(giver), "drive_data", "1")))
          .then()
          .statusCode(204);
      var holding =
          Api.json(service.calls().get(Service.path(anna.organisationId(), drive)))
              .at("/items/0/id")
              .asText();
      var decision =
          Map.<String, Object>of(
              "holdingId", holding, "action", "transfer", "toMemberId", taker.toString());
      var statuses =
          AtOnce.<Integer>all(
              List.of(
                  () -> remove(giver, decision).statusCode(), () -> remove(taker).statusCode()));

      // Who removes the taker afterwards finds that they keep something.
      assertThat(statuses).isIn(List.of(204, 409), List.of(422, 204));
      assertThat(
              tables.count(
                  "holding",
                  "user_id = ? and not exists (select 1 from membership m where m.user_id = ?)",
                  takersUser,
                  takersUser))
          .isZero();
    }
  }

  @SafeVarargs
  private Answer remove(UUID member, Map<String, Object>... decisions) {
    return anna.calls()
        .body(Map.of("decisions", decisions, "confirmed", true))
        .post("/v1/organisations/{o}/members/{m}/removal", anna.organisationId(), member);
  }

  private UUID userOf(UUID member) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select user_id from membership where id = :id")
                .bind("id", member)
                .mapTo(UUID.class)
                .one());
  }
}
