package dev.kontor.organisation.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Answer;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Organisation;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However many add, edit and remove at once: one default, and a hundred addresses at most. */
@KontorTest
class BillingAddressConcurrencyTest {
  @Inject Customers customers;

  @Test
  void firstAddressesAddedAtOnceMakeOneDefault() {
    var anna = customers.newPerson();

    var statuses = AtOnce.times(20, i -> add(anna, i % 2 == 0).statusCode());

    assertThat(statuses).containsOnly(201);
    assertThat(defaults(anna)).hasSize(1);
  }

  @Test
  void editsAndRemovalsAtOnceLeaveOneDefault() {
    var anna = customers.newPerson();
    var ids = IntStream.range(0, 8).mapToObj(i -> add(anna, false).<String>path("id")).toList();
    var calls = new ArrayList<Callable<Integer>>();
    for (var id : ids) {
      calls.add(() -> makeDefault(anna, id, "*"));
      calls.add(() -> makeDefault(anna, id, "*"));
      calls.add(() -> add(anna, true).statusCode());
      calls.add(() -> remove(anna, id));
    }

    assertThat(AtOnce.all(calls)).isSubsetOf(200, 201, 204, 404, 409);
    assertThat(defaults(anna)).hasSize(1);
  }

  @Test
  void oneOfManyEditsOfTheSameVersionIsTaken() {
    var anna = customers.newPerson();
    add(anna, true);
    String id = add(anna, false).path("id");

    var statuses = AtOnce.times(20, i -> makeDefault(anna, id, "\"0\""));

    assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
    assertThat(Collections.frequency(statuses, 412)).isEqualTo(19);
  }

  @Test
  void aHundredIsTheMost() {
    var anna = customers.newPerson();
    IntStream.range(0, 96).forEach(i -> add(anna, false).then().statusCode(201));

    var statuses = AtOnce.times(24, i -> add(anna, false).statusCode());

    assertThat(Collections.frequency(statuses, 201)).isEqualTo(4);
    assertThat(Collections.frequency(statuses, 409)).isEqualTo(20);
    assertThat(all(anna)).hasSize(100);
    assertThat(add(anna, false).<String>path("type"))
        .isEqualTo("/problems/too-many-billing-addresses");
  }

  private static String path(Person person) {
    return "/v1/organisations/" + person.organisationId() + "/billing-addresses";
  }

  private static Answer add(Person person, boolean isDefault) {
    return person
        .calls()
        .body(Map.of("name", "Firn", "address", Organisation.ADDRESS, "isDefault", isDefault))
        .post(path(person));
  }

  private static int makeDefault(Person person, String id, String ifMatch) {
    return person
        .calls()
        .header("If-Match", ifMatch)
        .body(Map.of("isDefault", true))
        .patch(path(person) + "/" + id)
        .statusCode();
  }

  private static int remove(Person person, String id) {
    return person.calls().header("If-Match", "*").delete(path(person) + "/" + id).statusCode();
  }

  private static List<Boolean> all(Person person) {
    return person
        .calls()
        .queryParam("limit", 200)
        .get(path(person))
        .jsonPath()
        .getList("items.isDefault", Boolean.class);
  }

  private static List<Boolean> defaults(Person person) {
    return all(person).stream().filter(each -> each).toList();
  }
}
