package dev.kontor.platform.bound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Crowd;
import dev.kontor.support.Customers;
import dev.kontor.support.Groups;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people make has a bound that holds for many at the same moment. */
@KontorTest
class BoundsConcurrencyTest {
  private static final int MANY = 12;

  @Inject Bounds bounds;
  @Inject Customers customers;
  @Inject Crowd crowd;
  @Inject Tables tables;

  @Test
  void organisationsOfAUser() {
    var anna = customers.newPerson();
    belongsTo(anna.id(), "legal_representative", bounds.of("organisations-of-user") - 3);

    twoOf(409, "too-many-organisations", i -> create(anna));
  }

  @Test
  void membershipsOfAUser() {
    var anna = customers.newPerson();
    var inviters = AtOnce.times(MANY, i -> customers.newPerson());
    var ids =
        inviters.stream()
            .map(each -> customers.invite(each, newMailbox(anna), "external"))
            .toList();
    belongsTo(anna.id(), "external", bounds.of("memberships-of-user") - 3);

    twoOf(
        409,
        "too-many-memberships",
        i -> anna.calls().post("/v1/me/invitations/" + ids.get(i) + "/accept"));
  }

  @Test
  void membersOfAnOrganisation() {
    var anna = customers.newPerson();
    var guests = AtOnce.times(MANY, i -> customers.newPerson());
    var ids =
        guests.stream().map(each -> customers.invite(anna, each.email(), "external")).toList();
    crowd.join(anna.organisationId(), "external", bounds.of("members-of-organisation") - 3);

    twoOf(
        409,
        "too-many-members",
        i -> guests.get(i).calls().post("/v1/me/invitations/" + ids.get(i) + "/accept"));
  }

  @Test
  void openInvitationsOfAnOrganisation() {
    var anna = customers.newPerson();
    invited(
        anna,
        anna.organisationId(),
        "guest-%s@crowd.example",
        bounds.of("open-invitations-of-organisation") - 2);

    twoOf(409, "too-many-invitations", i -> invite(anna, Customers.newAddress()));
  }

  @Test
  void openInvitationsToAnAddress() {
    var address = Customers.newAddress();
    var inviters = AtOnce.times(MANY, i -> customers.newPerson());
    for (var i = 0; i < bounds.of("open-invitations-to-address") - 2; i++) {
      invited(inviters.get(0), organisation(), address, 1);
    }

    twoOf(409, "too-many-invitations-to-address", i -> invite(inviters.get(i), address));
  }

  @Test
  void groupsOfAMember() {
    var anna = customers.newPerson();
    var member = crowd.join(anna.organisationId(), "external").toString();
    var most = bounds.of("groups-of-member");
    var groups =
        IntStream.range(0, most - 2 + MANY).mapToObj(i -> Groups.make(anna, "Group " + i)).toList();
    groups.subList(0, most - 2).forEach(each -> Groups.putIn(anna, each, member).statusCode(204));

    twoOf(
        409,
        "too-many-groups-of-member",
        i -> Groups.putIn(anna, groups.get(most - 2 + i), member).extract());
  }

  @Test
  void grantsOfAnInvitation() {
    var anna = customers.newPerson();
    var grants =
        Collections.nCopies(
            bounds.of("grants-of-invitation") + 1,
            Map.of("productId", UUID.randomUUID(), "rights", List.of("use")));
    var body =
        Map.of(
            "email",
            Customers.newAddress(),
            "role",
            "collaborator",
            "access",
            Map.of("grants", grants));

    var answer =
        anna.calls().body(body).post("/v1/organisations/{id}/invitations", anna.organisationId());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.<String>path("type")).isEqualTo("/problems/too-many-grants");
  }

  @Test
  void ofTooManySessionsThoseEndThatWereNotUsedForLongest() {
    var anna = customers.newPerson();
    tables.run(
        """
        insert into session (id, user_id, persistent, device, address, methods, created_at,
          authenticated_at, last_used_at, expires_at)
        select gen_random_uuid(), user_id, persistent, device, address, methods, created_at,
          authenticated_at, last_used_at - interval '1 hour', expires_at
        from session, generate_series(1, ?) where user_id = ?""",
        bounds.of("sessions-of-user") - 1,
        anna.id());

    var again = customers.signIn(anna.email());

    assertThat(tables.count("session", "user_id = ? and ended_at is null", anna.id()))
        .isEqualTo(bounds.of("sessions-of-user"));
    assertThat(anna.calls().get("/v1/me").statusCode()).isEqualTo(200);
    assertThat(again.calls().get("/v1/me").statusCode()).isEqualTo(200);
  }

  private static void twoOf(int refused, String slug, IntFunction<Answer> call) {
    var answers = AtOnce.times(MANY, call);

    assertThat(answers).filteredOn(each -> each.statusCode() < 300).hasSize(2);
    assertThat(answers)
        .filteredOn(each -> each.statusCode() >= 300)
        .allSatisfy(
            each -> {
              assertThat(each.statusCode()).isEqualTo(refused);
              assertThat(Api.json(each).path("type").asText()).isEqualTo("/problems/" + slug);
            });
  }

  private String newMailbox(Person person) {
    // Invitations of a day to one address are few: these are of other days.
    tables.run(
        "update invitation set created_at = created_at - interval '2 days' where email_key = ?",
        person.email());
    return person.email();
  }

  /** Makes a user a member of so many organisations more. */
  private void belongsTo(UUID userId, String role, int count) {
    tables.run(
        """
        with made as (
          insert into organisation
            (id, name, type, country, language, time_zone, created_at, version)
          select gen_random_uuid(), 'Many', 'company', 'CH', 'en', 'UTC', now(), 0
          from generate_series(1, ?)
          returning id)
        insert into membership (organisation_id, id, user_id, role, accounting, joined_at,
          notify_billing, notify_technical, notify_domains, notify_security, notify_news, version)
        select id, gen_random_uuid(), ?, ?, false, now(), false, false, false, true, false, 0
        from made""",
        count,
        userId,
        role);
  }

  private UUID organisation() {
    var id = UUID.randomUUID();
    tables.run(
        """
        insert into organisation (id, name, type, country, language, time_zone, created_at, version)
        values (?, 'Many', 'company', 'CH', 'en', 'UTC', now(), 0)""",
        id);
    return id;
  }

  /** Open invitations, made days ago. */
  private void invited(Person inviter, UUID organisationId, String address, int count) {
    tables.run(
        """
        insert into invitation (organisation_id, id, email, email_key, role, accounting, language,
          token_hash, status, invited_by, created_at, expires_at, version)
        select ?, gen_random_uuid(), format(?, i), format(?, i), 'external', false, 'en',
          decode(md5(random()::text), 'hex'), 'open', ?, now() - interval '2 days',
          now() + interval '50 years', 0
        from generate_series(1, ?) i""",
        organisationId,
        address,
        address,
        inviter.id(),
        count);
  }

  private static Answer create(Person person) {
    return person
        .calls()
        .body(Map.of("name", "One more", "type", "company"))
        .post("/v1/organisations");
  }

  private static Answer invite(Person person, String address) {
    return person
        .calls()
        .body(Map.of("email", address, "role", "external"))
        .post("/v1/organisations/{id}/invitations", person.organisationId());
  }
}
