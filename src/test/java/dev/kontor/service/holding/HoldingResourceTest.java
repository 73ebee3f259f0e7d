package dev.kontor.service.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import dev.kontor.support.Service;
import dev.kontor.support.Services;
import dev.kontor.support.Shelf;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Services tell what members keep in products of their types. */
@KontorTest
class HoldingResourceTest {
  @Inject Customers customers;
  @Inject Services services;
  @Inject Shelf shelf;

  private Person anna;
  private UUID mail;
  private Service service;

  @BeforeEach
  void aMailServiceIsServed() {
    anna = customers.newPerson();
    mail = shelf.add(anna, "mail_service");
    service = services.enter("mail_service");
  }

  @Test
  void theListIsReplacedAndWhatStaysKeepsItsId() {
    tells(Service.item(anna.id(), "mailbox", "a@b.example"), item("calendar", "1"));
    var first = list("");
    var mailboxId = idOf(first, "a@b.example");

    tells(
        Map.of("userId", anna.id(), "kind", "mailbox", "reference", "A@b.example", "label", "New"),
        item("address_book", "2"));

    var second = list("");
    assertThat(idOf(second, "A@b.example")).isEqualTo(mailboxId);
    assertThat(second.findValuesAsText("label")).contains("New");
    assertThat(second.findValuesAsText("kind")).containsOnly("mailbox", "address_book");
    tells();
    assertThat(list("")).isEmpty();
    var kinds =
        Api.json(
                anna.calls()
                    .get("/v1/organisations/{o}/activity?kind=product", anna.organisationId()))
            .findValuesAsText("kind");
    assertThat(kinds).filteredOn(each -> each.equals("product.holdings_changed")).hasSize(3);
  }

  @Test
  void theListGoesOnPageByPage() {
    var items = IntStream.range(0, 7).mapToObj(i -> item("calendar", "c" + i)).toList();
    service.tells(anna.organisationId(), mail, items).then().statusCode(204);
    var found = new TreeSet<String>();
    var next = "";
    while (next != null) {
      var page = Api.json(service.calls().get(path() + "?limit=3" + next));
      page.path("items").forEach(each -> found.add(each.path("reference").asText()));
      next = page.path("next").isTextual() ? "&after=" + page.path("next").asText() : null;
    }
    assertThat(found).hasSize(7);
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    var stranger = customers.newPerson();
    isRefused(told(Service.item(stranger.id(), "calendar", "1")), 422, "holding-user-unknown");
    isRefused(told(item("calendar", "1"), item("calendar", "1")), 422, "holding-repeated");
    isRefused(told(item("mailbox", "a@b.ch"), item("mailbox", "A@B.ch")), 422, "holding-repeated");
    isRefused(told(item("mailbox", "no address")), 422, "holding-address-invalid");
    isRefused(told(item("diary", "1")), 422, "validation-failed");
    var many = IntStream.range(0, 1001).mapToObj(i -> item("calendar", "c" + i)).toList();
    isRefused(service.tells(anna.organisationId(), mail, many), 422, "validation-failed");
    assertThat(list("")).isEmpty();
  }

  @Test
  void aThousandCanBeTold() {
    var many = IntStream.range(0, 1000).mapToObj(i -> item("calendar", "c" + i)).toList();
    service.tells(anna.organisationId(), mail, many).then().statusCode(204);
    service.tells(anna.organisationId(), mail, many).then().statusCode(204);
  }

  @Test
  void productsOfOtherTypesAndOrganisationsDoNotExist() {
    var drive = shelf.add(anna, "drive");
    var bob = customers.newPerson();
    isRefused(service.tells(anna.organisationId(), drive, List.of()), 404, "not-found");
    isRefused(service.tells(bob.organisationId(), mail, List.of()), 404, "not-found");
    isRefused(
        services.enter("drive").tells(anna.organisationId(), mail, List.of()), 404, "not-found");
    isRefused(anna.calls().get(path()), 404, "not-found");
  }

  private Map<String, Object> item(String kind, String reference) {
    return Service.item(anna.id(), kind, reference);
  }

  @SafeVarargs
  private void tells(Map<String, Object>... items) {
    told(items).then().statusCode(204);
  }

  @SafeVarargs
  private Answer told(Map<String, Object>... items) {
    return service.tells(anna.organisationId(), mail, List.of(items));
  }

  private JsonNode list(String query) {
    return Api.json(service.calls().get(path() + query)).path("items");
  }

  private String path() {
    return Service.path(anna.organisationId(), mail);
  }

  private static String idOf(JsonNode items, String reference) {
    for (var each : items) {
      if (each.path("reference").asText().equals(reference)) {
        return each.path("id").asText();
      }
    }
    throw new AssertionError(items.toString());
  }

  private static void isRefused(Answer answer, int status, String problem) {
    answer.then().statusCode(status).body("type", equalTo("/problems/" + problem));
  }
}
