package dev.kontor.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Answer;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A list goes on where its {@code Link} leads, and loses or repeats nothing (invariant 15). */
@KontorTest
class NextLinkTest {
  @Inject Customers customers;

  @Test
  void followingTheLinkReadsEverythingOnceAlsoWhileRowsAreInserted() {
    var anna = customers.newPerson();
    for (int i = 0; i < 6; i++) {
      customers.invite(anna, Customers.newAddress(), "collaborator");
    }
    var path = "/v1/organisations/" + anna.organisationId() + "/activity?limit=2";
    var before = ids(anna.calls().get(path.replace("limit=2", "limit=200")));
    assertThat(before).hasSizeGreaterThanOrEqualTo(6);

    var read = new ArrayList<String>();
    for (var next = path; next != null; ) {
      var page = anna.calls().get(next);
      assertThat(page.statusCode()).isEqualTo(200);
      read.addAll(ids(page));
      next = link(page);
      customers.invite(anna, Customers.newAddress(), "collaborator");
    }

    assertThat(read).isEqualTo(before);
  }

  @Test
  void theLinkKeepsTheFiltersAndTheLastPageHasNone() {
    var anna = customers.newPerson();
    for (int i = 0; i < 2; i++) {
      customers.invite(anna, Customers.newAddress(), "collaborator");
    }
    var path = "/v1/organisations/" + anna.organisationId() + "/activity?kind=invitation.created";

    var page = anna.calls().get(path + "&limit=1");
    assertThat(link(page))
        .contains("kind=invitation.created", "limit=1", "after=" + page.jsonPath().get("next"));
    var last = anna.calls().get(link(page));
    assertThat(ids(last)).hasSize(1).isNotEqualTo(ids(page));
    assertThat(link(last)).isNull();
    assertThat(last.jsonPath().getString("next")).isNull();
  }

  @Test
  void aPageThatIsExactlyFullIsTheLast() {
    Person anna = customers.newPerson();
    var page = anna.calls().get("/v1/me/sessions?limit=1");
    assertThat(page.jsonPath().getList("items")).hasSize(1);
    assertThat(page.header("Link")).isNull();
  }

  private static List<String> ids(Answer page) {
    return page.jsonPath().getList("items.id");
  }

  private static String link(Answer page) {
    var header = page.header("Link");
    if (header == null) {
      return null;
    }
    assertThat(header).matches("<[^>]+>; rel=\"next\"");
    return header.substring(1, header.indexOf('>'));
  }
}
