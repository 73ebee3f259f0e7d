package dev.kontor.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Crowd;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table “who may do what”: each operation of an organisation, called from each rank. */
@KontorTest
class WhoMayDoWhatTest {
  private static final byte[] LOGO =
      Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
  private static final Map<String, Object> BILLING_ADDRESS =
      Map.of(
          "name",
          "Firn",
          "address",
          Map.of("line1", "Weg 1", "postalCode", "3011", "city", "Bern", "country", "CH"));
  private static final Map<String, Object> NOTICES =
      Map.of("billing", true, "technical", true, "domains", true, "security", true, "news", true);

  private static final Map<Standing, Person> PEOPLE = new EnumMap<>(Standing.class);

  @Inject Customers customers;
  @Inject Crowd crowd;
  @Inject Jdbi jdbi;

  enum Standing {
    LEGAL_REPRESENTATIVE,
    ADMINISTRATOR,
    COLLABORATOR,
    COLLABORATOR_WITH_ACCOUNTING,
    EXTERNAL,
    EXTERNAL_WITH_ACCOUNTING;

    static final Set<Standing> ALL = Set.of(values());
    static final Set<Standing> HEADS = Set.of(LEGAL_REPRESENTATIVE);
    static final Set<Standing> MANAGERS = Set.of(LEGAL_REPRESENTATIVE, ADMINISTRATOR);
    static final Set<Standing> ACCOUNTANTS =
        Set.of(
            LEGAL_REPRESENTATIVE,
            ADMINISTRATOR,
            COLLABORATOR_WITH_ACCOUNTING,
            EXTERNAL_WITH_ACCOUNTING);
    static final Set<Standing> INSIDERS =
        Set.of(LEGAL_REPRESENTATIVE, ADMINISTRATOR, COLLABORATOR, COLLABORATOR_WITH_ACCOUNTING);

    String role() {
      return name().replace("_WITH_ACCOUNTING", "").toLowerCase(java.util.Locale.ROOT);
    }
  }

  private record Operation(String name, Set<Standing> allowed, Call call) {}

  private interface Call {
    /** Called by somebody; paths are those of the organisation's parts. */
    Response by(RequestSpecification actor, Targets targets);
  }

  private static final List<Operation> OPERATIONS =
      List.of(
          new Operation("read organisation", Standing.ALL, (as, of) -> as.get(of.path(""))),
          new Operation(
              "edit organisation",
              Standing.HEADS,
              (as, of) -> as.body(Map.of("phone", "+41313112233")).patch(of.path(""))),
          new Operation("read logo", Standing.ALL, (as, of) -> as.get(of.logo())),
          new Operation(
              "put logo",
              Standing.HEADS,
              (as, of) -> as.contentType("image/webp").body(LOGO).put(of.path("/logo"))),
          new Operation("remove logo", Standing.HEADS, (as, of) -> as.delete(of.logo())),
          new Operation(
              "list billing addresses",
              Standing.ACCOUNTANTS,
              (as, of) -> as.get(of.path("/billing-addresses"))),
          new Operation(
              "add billing address",
              Standing.ACCOUNTANTS,
              (as, of) -> as.body(BILLING_ADDRESS).post(of.path("/billing-addresses"))),
          new Operation(
              "read billing address",
              Standing.ACCOUNTANTS,
              (as, of) -> as.get(of.billingAddress())),
          new Operation(
              "edit billing address",
              Standing.ACCOUNTANTS,
              (as, of) -> as.body(Map.of("name", "New")).patch(of.billingAddress())),
          new Operation(
              "remove billing address",
              Standing.ACCOUNTANTS,
              (as, of) -> as.delete(of.billingAddress())),
          new Operation("list members", Standing.INSIDERS, (as, of) -> as.get(of.path("/members"))),
          new Operation("read member", Standing.INSIDERS, (as, of) -> as.get(of.member())),
          new Operation(
              "edit member",
              Standing.MANAGERS,
              (as, of) -> as.body(Map.of("role", "external")).patch(of.member())),
          new Operation("remove member", Standing.MANAGERS, (as, of) -> as.delete(of.member())),
          new Operation(
              "read own notices",
              Standing.ALL,
              (as, of) -> as.get(of.ownMember() + "/contact-preferences")),
          new Operation(
              "choose own notices",
              Standing.ALL,
              (as, of) -> as.body(NOTICES).put(of.ownMember() + "/contact-preferences")),
          new Operation(
              "list invitations", Standing.MANAGERS, (as, of) -> as.get(of.path("/invitations"))),
          new Operation(
              "invite",
              Standing.MANAGERS,
              (as, of) ->
                  as.body(Map.of("email", Customers.newAddress(), "role", "administrator"))
                      .post(of.path("/invitations"))),
          new Operation("read invitation", Standing.MANAGERS, (as, of) -> as.get(of.invitation())),
          new Operation(
              "edit invitation",
              Standing.MANAGERS,
              (as, of) -> as.body(Map.of("role", "external")).patch(of.invitation())),
          new Operation(
              "resend invitation",
              Standing.MANAGERS,
              (as, of) -> as.post(of.invitation() + "/resend")),
          new Operation(
              "withdraw invitation", Standing.MANAGERS, (as, of) -> as.delete(of.invitation())),
          new Operation(
              "read activity", Standing.MANAGERS, (as, of) -> as.get(of.path("/activity"))),
          new Operation(
              "export activity", Standing.MANAGERS, (as, of) -> as.get(of.path("/activity.csv"))));

  static Stream<Arguments> eachOperationFromEachRank() {
    return OPERATIONS.stream()
        .flatMap(
            operation ->
                Arrays.stream(Standing.values())
                    .map(rank -> Arguments.of(operation.name(), rank.name())));
  }

  @BeforeEach
  void meet() {
    if (PEOPLE.isEmpty()) {
      var anna = customers.newPerson();
      PEOPLE.put(Standing.LEGAL_REPRESENTATIVE, anna);
      for (var standing : Standing.values()) {
        PEOPLE.computeIfAbsent(standing, each -> customers.newMember(anna, each.role()));
      }
      grantAccounting(anna, PEOPLE.get(Standing.COLLABORATOR_WITH_ACCOUNTING));
      grantAccounting(anna, PEOPLE.get(Standing.EXTERNAL_WITH_ACCOUNTING));
    }
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("eachOperationFromEachRank")
  void anOperationIsOpenToWhoTheTableNames(String operationName, String standing) {
    var operation =
        OPERATIONS.stream().filter(each -> each.name().equals(operationName)).findFirst();
    var rank = Standing.valueOf(standing);
    var actor = PEOPLE.get(rank);

    var answer =
        operation
            .orElseThrow()
            .call()
            .by(actor.calls().header("If-Match", "*"), new Targets(actor));

    if (operation.get().allowed().contains(rank)) {
      assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
    } else {
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
      assertThat(answer.<String>path("type")).isEqualTo("/problems/not-allowed");
    }
  }

  @Test
  void whoIsNotConfirmedMayDoNothingWhateverTheRank() {
    var anna = customers.newPerson();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update user_account set confirmed_at = null, lapses_at = 'infinity' where id = ?",
                anna.id()));

    anna.calls()
        .get("/v1/organisations/{organisation}", anna.organisationId())
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/email-not-confirmed"));
  }

  /** Makes what an operation is done to. */
  private final class Targets {
    private final Person head = PEOPLE.get(Standing.LEGAL_REPRESENTATIVE);
    private final Person actor;

    private Targets(Person actor) {
      this.actor = actor;
    }

    String path(String part) {
      return "/v1/organisations/" + head.organisationId() + part;
    }

    String logo() {
      head.calls().contentType("image/webp").body(LOGO).put(path("/logo"));
      return path("/logo");
    }

    String billingAddress() {
      var addresses = path("/billing-addresses");
      head.calls().body(BILLING_ADDRESS).post(addresses);
      return addresses + "/" + head.calls().body(BILLING_ADDRESS).post(addresses).path("id");
    }

    String member() {
      return path("/members/" + crowd.join(head.organisationId(), "collaborator"));
    }

    String ownMember() {
      return path("/members/" + customers.memberId(head, actor));
    }

    String invitation() {
      return path("/invitations/" + customers.invite(head, Customers.newAddress(), "collaborator"));
    }
  }

  private void grantAccounting(Person head, Person member) {
    head.calls()
        .header("If-Match", "*")
        .body(Map.of("permissions", List.of("accounting")))
        .patch(
            "/v1/organisations/{organisation}/members/{member}",
            head.organisationId(),
            customers.memberId(head, member))
        .then()
        .statusCode(200);
  }
}
