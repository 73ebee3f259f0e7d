package dev.kontor.organisation.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** MEM-8: somebody reads the notices of billing and domains, whoever refuses them at once. */
@KontorTest
class LastNoticeReaderConcurrencyTest {
  private static final int ROUNDS = 15;

  @Inject Customers customers;
  @Inject Jdbi jdbi;

  @Test
  void oneOfTheLastTwoReadersStays() {
    var anna = customers.newPerson();
    var bea = customers.newMember(anna, "administrator");
    for (var round = 0; round < ROUNDS; round++) {
      var statuses =
          AtOnce.<Integer>all(List.of(() -> reads(anna, false), () -> reads(bea, false)));

      assertThat(statuses).as("round " + round).containsExactlyInAnyOrder(200, 409);
      assertThat(readers(anna)).isEqualTo(1);
      assertThat(reads(anna, true)).isEqualTo(200);
      assertThat(reads(bea, true)).isEqualTo(200);
    }
  }

  @Test
  void somebodyReadsAfterOneLeftWhileTheOtherRefused() {
    var anna = customers.newPerson();
    for (var round = 0; round < 4; round++) {
      var bea = customers.newMember(anna, "administrator");

      var statuses =
          AtOnce.<Integer>all(
              List.of(
                  () -> reads(anna, false),
                  () ->
                      bea.calls()
                          .delete("/v1/me/organisations/{id}", anna.organisationId())
                          .statusCode()));

      assertThat(statuses.get(0)).isIn(200, 409);
      assertThat(statuses.get(1)).isEqualTo(204);
      assertThat(readers(anna)).isEqualTo(1);
    }
  }

  private int reads(Person person, boolean wanted) {
    String member =
        person.calls().get("/v1/me/organisations").then().extract().path("items[0].memberId");
    return person
        .calls()
        .header("If-Match", "*")
        .body(
            Map.of(
                "billing", wanted,
                "technical", true,
                "domains", wanted,
                "security", true,
                "news", false))
        .put(
            "/v1/organisations/{id}/members/{member}/contact-preferences",
            person.organisationId(),
            member)
        .statusCode();
  }

  private int readers(Person any) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from membership
                    where organisation_id = :id and notify_billing and notify_domains""")
                .bind("id", any.organisationId())
                .mapTo(Integer.class)
                .one());
  }
}
