package dev.kontor.access.invitation;

import static dev.kontor.support.Accesses.effective;
import static dev.kontor.support.Accesses.matrix;
import static dev.kontor.support.Accesses.mayI;
import static dev.kontor.support.Accesses.on;
import static dev.kontor.support.Accesses.onFuture;
import static dev.kontor.support.Accesses.onType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.Groups;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** MEM-2: invitations with access and groups prepared, which apply when they are accepted. */
@KontorTest
@Order(KontorTest.FIRST)
class PreparedAccessTest {
  private static final Map<String, Object> NOTHING = Map.of();

  @Inject Customers customers;
  @Inject Mailbox mailbox;
  @Inject Shelf shelf;

  private Person anna;
  private UUID drive;
  private UUID site;
  private String group;

  @BeforeEach
  void anOrganisationWithProductsAndAGroup() {
    anna = customers.newPerson();
    drive = shelf.add(anna, "drive");
    site = shelf.add(anna, "web_hosting");
    group = Groups.make(anna, "Web design", on(site, "technical"));
  }

  @Test
  void whatIsPreparedIsShownAndAppliesAtAcceptance() {
    var bruno = customers.newPerson();
    String id =
        invite(anna, bruno.email(), "collaborator", prepared(on(drive, "use")))
            .statusCode(201)
            .body("access.everything", equalTo(false))
            .body("access.grants", hasSize(1))
            .body("access.grants[0].productId", equalTo(drive.toString()))
            .body("access.grants[0].rights", equalTo(List.of("use")))
            .body("groupIds", equalTo(List.of(group)))
            .extract()
            .path("id");
    invitation(id).body("access.grants", hasSize(1)).body("groupIds", equalTo(List.of(group)));
    numberInGroup(0);

    accept(bruno, id).statusCode(200);

    assertThat(rightsOf(bruno)).containsExactly(drive + " use direct", site + " technical group");
    assertThat(mayI(bruno, anna.organisationId(), site, "technical")).isEqualTo("granted");
    numberInGroup(1);
    activity("invitation.created")
        .body("items", hasSize(1))
        .body("items[0].after.role", notNullValue())
        .body("items[0].after.access.grants", not(empty()))
        .body("items[0].after.groupIds", hasSize(1));
    activity("member.access_changed")
        .body("items", hasSize(1))
        .body("items[0].actor.id", equalTo(bruno.id().toString()))
        .body("items[0].subject.label", equalTo(bruno.email()))
        .body("items[0].after.products." + drive, equalTo(List.of("use")));
    activity("group.member_added")
        .body("items", hasSize(1))
        .body("items[0].after.member", equalTo(bruno.email()));
  }

  @Test
  void itAppliesToWhoSignsUpToo() {
    var email = Customers.newAddress();
    var prepared = prepared(on(drive, "technical"), onFuture("domain", "use"));
    invite(anna, email, "external", prepared).statusCode(201);

    customers.signUp(email, mailbox.awaitToken(email, "invites you"));

    var eva = customers.signIn(email);
    assertThat(rightsOf(eva))
        .containsExactly(drive + " technical direct", site + " technical group");
    var domain = shelf.addDomain(anna.organisationId());
    assertThat(mayI(eva, anna.organisationId(), domain, "use")).isEqualTo("granted");
  }

  @Test
  void everythingCanBePrepared() {
    var bruno = customers.newPerson();
    var id = invited(bruno, Map.of("access", Map.of("everything", true, "grants", List.of())));

    accept(bruno, id).statusCode(200);

    assertThat(rightsOf(bruno))
        .hasSize(3 + 3)
        .contains(drive + " statistics direct", site + " technical direct");
  }

  @Test
  void whatIsGoneMeanwhileIsLeftOut() {
    var other = Groups.make(anna, "Shop", on(site, "use"));
    var gone = shelf.add(anna, "drive");
    var bruno = customers.newPerson();
    var id =
        invited(
            bruno,
            Map.of(
                "access",
                matrix(on(gone, "use"), on(drive, "use")),
                "groupIds",
                List.of(group, other)));
    shelf.remove(gone);
    Groups.remove(anna, group).statusCode(204);

    accept(bruno, id).statusCode(200);

    assertThat(rightsOf(bruno)).containsExactly(drive + " use direct", site + " use group");
  }

  @Test
  void whereAllIsGoneTheInvitedJoinAllTheSame() {
    var bruno = customers.newPerson();
    var id = invited(bruno, prepared(on(drive, "use")));
    shelf.remove(drive);
    Groups.remove(anna, group).statusCode(204);

    accept(bruno, id).statusCode(200);

    assertThat(rightsOf(bruno)).isEmpty();
    activity("member.access_changed").body("items", empty());
  }

  @Test
  void aTypeStandsForTheProductsAtAcceptance() {
    var bruno = customers.newPerson();
    var id =
        invited(
            bruno,
            Map.of("access", matrix(onType("drive", "use"), onFuture("drive", "statistics"))));
    var meanwhile = shelf.add(anna, "drive");

    accept(bruno, id).statusCode(200);
    var later = shelf.add(anna, "drive");

    assertThat(rightsOf(bruno))
        .containsExactly(
            drive + " use direct", meanwhile + " use direct", later + " statistics direct");
  }

  @Test
  void whoLostTheirRankGivesNothing() {
    var bea = customers.newMember(anna, "administrator");
    var bruno = customers.newPerson();
    String id =
        invite(bea, bruno.email(), "collaborator", prepared(on(drive, "use")))
            .statusCode(201)
            .extract()
            .path("id");
    changeRole(bea, "collaborator");

    accept(bruno, id).statusCode(409).body("type", equalTo("/problems/inviter-lost-rank"));
    numberInGroup(0);
    activity("member.access_changed").body("items", empty());

    changeRole(bea, "administrator");
    accept(bruno, id).statusCode(200);
    assertThat(rightsOf(bruno)).containsExactly(drive + " use direct", site + " technical group");
  }

  @Test
  void whoHasEverythingByTheirRoleIsPreparedNothingButGroups() {
    for (var role : List.of("administrator", "legal_representative")) {
      invite(anna, Customers.newAddress(), role, Map.of("access", matrix(on(drive, "use"))))
          .statusCode(409)
          .body("type", equalTo("/problems/everything-by-role"));
    }
    invite(anna, Customers.newAddress(), "administrator", Map.of("groupIds", List.of(group)))
        .statusCode(201);
  }

  @Test
  void whatThereIsNotIsRefused() {
    var stranger = customers.somebody();
    var theirs = shelf.add(stranger, "drive");
    var theirGroup = Groups.make(stranger, "Group " + UUID.randomUUID());

    refuses(
            Map.of("access", matrix(on(drive, "use"), on(theirs, "use"))),
            "granted-product-unknown")
        .body("violations[0].field", equalTo("access.grants[1].productId"));
    refuses(Map.of("access", matrix(onType("spaceship", "use"))), "granted-type-unknown");
    refuses(Map.of("access", matrix(on(drive, "scanning"))), "granted-right-unknown");
    for (var unknown : List.of(theirGroup, UUID.randomUUID().toString())) {
      refuses(Map.of("groupIds", List.of(group, unknown)), "group-unknown")
          .body("violations[0].field", equalTo("groupIds"));
    }
    anna.calls()
        .get("/v1/organisations/{o}/invitations", anna.organisationId())
        .then()
        .body("items", empty());
  }

  @Test
  void whatThereIsNotIsToldBeforeWhatTheRoleHasAnyway() {
    invite(
            anna,
            Customers.newAddress(),
            "administrator",
            Map.of("access", matrix(on(UUID.randomUUID(), "use"))))
        .statusCode(422);
    invite(
            anna,
            Customers.newAddress(),
            "administrator",
            Map.of("access", matrix(on(drive, "use")), "groupIds", List.of(UUID.randomUUID())))
        .statusCode(422);
  }

  private Expectations refuses(Map<String, Object> prepared, String problem) {
    return invite(anna, Customers.newAddress(), "collaborator", prepared)
        .statusCode(422)
        .body("type", equalTo("/problems/" + problem));
  }

  @Test
  void aGroupThatIsNamedTwiceIsJoinedOnce() {
    var bruno = customers.newPerson();
    var id = invited(bruno, Map.of("groupIds", List.of(group, group)));

    accept(bruno, id).statusCode(200);

    numberInGroup(1);
    activity("group.member_added").body("items", hasSize(1));
  }

  @Test
  void whatIsPreparedIsChangedUntilItIsAccepted() {
    var bruno = customers.newPerson();
    var id = invited(bruno, NOTHING);
    edit(id, prepared(on(site, "use")))
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("access.grants[0].productId", equalTo(site.toString()))
        .body("groupIds", equalTo(List.of(group)));
    edit(id, Map.of("access", matrix(on(drive, "use", "statistics"))))
        .statusCode(200)
        .body("groupIds", equalTo(List.of(group)));
    edit(id, Map.of("groupIds", List.of()))
        .statusCode(200)
        .header("ETag", equalTo("\"3\""))
        .body("access.grants", hasSize(1))
        .body("groupIds", empty());

    accept(bruno, id).statusCode(200);

    assertThat(rightsOf(bruno))
        .containsExactly(drive + " statistics direct", drive + " use direct");
    activity("invitation.changed")
        .body("items", hasSize(3))
        .body("items[2].before.access", nullValue())
        .body("items[2].after.access.grants[0].productId", equalTo(site.toString()))
        .body("items[2].after.groupIds", equalTo(List.of(group)))
        .body("items[0].before.groupIds", equalTo(List.of(group)));
    edit(id, NOTHING).statusCode(200);
    edit(id, Map.of("groupIds", List.of(group)))
        .statusCode(409)
        .body("type", equalTo("/problems/invitation-closed"));
  }

  @Test
  void whatIsPreparedCanBeTakenBackAsAWhole() {
    var bruno = customers.newPerson();
    var id = invited(bruno, Map.of("access", matrix(on(drive, "use"))));
    edit(id, Collections.singletonMap("access", null)).statusCode(200).body("access", nullValue());

    accept(bruno, id).statusCode(200);

    assertThat(rightsOf(bruno)).isEmpty();
  }

  @Test
  void aChangeIsHeldAgainstTheSameRules() {
    var id = invited(customers.newPerson(), Map.of("access", matrix(on(drive, "use"))));
    var unknown = UUID.randomUUID();

    edit(id, Map.of("access", matrix(on(unknown, "use"))))
        .statusCode(422)
        .body("type", equalTo("/problems/granted-product-unknown"));
    edit(id, Map.of("groupIds", List.of(unknown)))
        .statusCode(422)
        .body("type", equalTo("/problems/group-unknown"));
    edit(id, Map.of("role", "administrator"))
        .statusCode(409)
        .body("type", equalTo("/problems/everything-by-role"));
    anna.calls()
        .header("If-Match", "\"7\"")
        .body(Map.of("role", "administrator"))
        .patch(path(id))
        .then()
        .statusCode(412);
    anna.calls().body(Map.of("role", "administrator")).patch(path(id)).then().statusCode(428);

    invitation(id).header("ETag", equalTo("\"0\"")).body("role", equalTo("collaborator"));
    var change = new HashMap<String, Object>(Map.of("role", "administrator"));
    change.put("access", null);
    edit(id, change).statusCode(200).body("role", equalTo("administrator"));
  }

  @SafeVarargs
  private Map<String, Object> prepared(Map<String, Object>... grants) {
    return Map.of("access", matrix(grants), "groupIds", List.of(group));
  }

  private String invited(Person person, Map<String, Object> prepared) {
    return invite(anna, person.email(), "collaborator", prepared)
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Expectations invite(
      Person inviter, String email, String role, Map<String, Object> prepared) {
    var body = new HashMap<>(prepared);
    body.putAll(Map.of("email", email, "role", role, "language", "en"));
    return inviter
        .calls()
        .body(body)
        .post("/v1/organisations/{o}/invitations", anna.organisationId())
        .then();
  }

  private Expectations edit(String id, Map<String, Object> patch) {
    return anna.calls().header("If-Match", "*").body(patch).patch(path(id)).then();
  }

  private Expectations invitation(String id) {
    return anna.calls().get(path(id)).then().statusCode(200);
  }

  private String path(String invitation) {
    return "/v1/organisations/" + anna.organisationId() + "/invitations/" + invitation;
  }

  private static Expectations accept(Person person, String id) {
    return person.calls().post("/v1/me/invitations/{id}/accept", id).then();
  }

  private List<String> rightsOf(Person person) {
    return effective(anna, customers.memberId(anna, person));
  }

  private void numberInGroup(int members) {
    anna.calls().get(Groups.path(anna) + "/" + group).then().body("members", equalTo(members));
  }

  private void changeRole(Person member, String role) {
    anna.calls()
        .header("If-Match", "*")
        .body(Map.of("role", role))
        .patch(
            "/v1/organisations/{o}/members/{m}",
            anna.organisationId(),
            customers.memberId(anna, member))
        .then()
        .statusCode(200);
  }

  private Expectations activity(String kind) {
    return anna.calls()
        .get("/v1/organisations/" + anna.organisationId() + "/activity?kind=" + kind)
        .then()
        .statusCode(200);
  }
}
