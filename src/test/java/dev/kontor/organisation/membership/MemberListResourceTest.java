package dev.kontor.organisation.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Crowd;
import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.JsonPath;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The list of members: filtered by role and text, and paged in the order of joining. */
@KontorTest
class MemberListResourceTest {
  @Inject Customers customers;
  @Inject Crowd crowd;

  @Test
  void theListIsFilteredByRole() {
    var anna = customers.newPerson();
    crowd.join(anna.organisationId(), "collaborator", 2);
    crowd.join(anna.organisationId(), "external", 3);

    list(anna, "role=collaborator").body("items", hasSize(2));
    list(anna, "role=external").body("items", hasSize(3));
    list(anna, "role=legal_representative").body("items.email", equalTo(List.of(anna.email())));
    list(anna, "role=administrator").body("items", hasSize(0)).body("next", nullValue());
    list(anna, "role=external&q=nobody2").body("items.lastName", equalTo(List.of("Nobody2")));
    anna.calls()
        .get(path(anna) + "?role=owner")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/role-unknown"));
  }

  @Test
  void textIsFoundInNamesAndAddressesAsItStands() {
    var anna = customers.newPerson();
    crowd.join(anna.organisationId(), "collaborator", 2);
    anna.calls()
        .header("If-Match", "*")
        .body(Map.of("lastName", "O'Neill 50%_\\x"))
        .patch("/v1/me")
        .then()
        .statusCode(200);

    for (var text : List.of("%", "_", "\\", "50%_\\x", "o'neill", "ANNA O'", anna.email())) {
      list(anna, "q=" + encoded(text)).body("items.email", equalTo(List.of(anna.email())));
    }
    for (var text : List.of("5_%", "%%", "a%a", "nobody3")) {
      list(anna, "q=" + encoded(text)).body("items", hasSize(0));
    }
    list(anna, "q=" + encoded("crowd nobody")).body("items", hasSize(2));
  }

  @Test
  void pagesLoseAndRepeatNobodyWhileOthersJoin() {
    var anna = customers.newPerson();
    crowd.join(anna.organisationId(), "collaborator", 150);
    var enough = new AtomicBoolean();
    var joining =
        CompletableFuture.runAsync(
            () -> {
              while (!enough.get()) {
                crowd.join(anna.organisationId(), "external");
              }
            });

    var seen = new ArrayList<String>();
    try {
      var page = page(anna, null);
      seen.addAll(page.getList("items.id"));
      while (page.getString("next") != null && seen.size() < 600) {
        page = page(anna, page.getString("next"));
        seen.addAll(page.getList("items.id"));
      }
    } finally {
      enough.set(true);
      joining.join();
    }

    var all = new ArrayList<String>();
    var page = list(anna, "limit=200").extract().jsonPath();
    all.addAll(page.getList("items.id"));
    while (page.getString("next") != null) {
      page = list(anna, "limit=200&after=" + page.getString("next")).extract().jsonPath();
      all.addAll(page.getList("items.id"));
    }
    assertThat(seen).hasSizeGreaterThan(150).doesNotHaveDuplicates();
    assertThat(all).startsWith(seen.toArray(String[]::new));
  }

  @Test
  void theNextPageIsLinked() {
    var anna = customers.newPerson();
    crowd.join(anna.organisationId(), "collaborator", 3);
    var first =
        list(anna, "limit=2&role=collaborator")
            .body("items", hasSize(2))
            .header("Link", containsString("rel=\"next\""))
            .header("Link", containsString("role=collaborator"))
            .extract();
    var link = first.header("Link").replaceAll(".*<([^>]*)>.*", "$1");

    anna.calls().get(link).then().statusCode(200).body("items", hasSize(1));
    for (var limit : List.of("0", "201", "-1")) {
      anna.calls().get(path(anna) + "?limit=" + limit).then().statusCode(422);
    }
  }

  @Test
  void aCursorIsGoodForItsOwnListOnly() {
    var anna = customers.newPerson();
    crowd.join(anna.organisationId(), "collaborator", 3);
    var stranger = customers.newPerson();
    var cursor = page(anna, null).getString("next");
    assertThat(cursor).isNull();
    cursor = list(anna, "limit=1").extract().path("next");

    stranger.calls().get(path(stranger) + "?after=" + cursor).then().statusCode(404);
    anna.calls().get(path(anna) + "?after=" + cursor.substring(4)).then().statusCode(422);
  }

  private static String path(Person person) {
    return "/v1/organisations/" + person.organisationId() + "/members";
  }

  private static Expectations list(Person person, String query) {
    return person.calls().get(path(person) + "?" + query).then().statusCode(200);
  }

  private static JsonPath page(Person person, String after) {
    return list(person, "limit=15" + (after == null ? "" : "&after=" + after)).extract().jsonPath();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
