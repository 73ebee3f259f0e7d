package dev.kontor.access.apitoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.support.ApiTokens;
import dev.kontor.support.ApiTokens.Made;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Letters;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Owners are told once of tokens that end or that nobody uses, and expired ones go (INT-1). */
@KontorTest
class ApiTokenUpkeepTest {
  private static final String PERSONAL = "API tokens of your account need a look";
  private static final String OF_ORGANISATION = "need a look";
  private static final String MEMBERS = "/v1/organisations/{o}/members";

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Mailbox mailbox;
  @Inject Tables tables;
  @Inject ApiTokenUpkeep upkeep;
  @Inject ApiTokenNoticeService notices;

  private Person anna;

  @BeforeEach
  void meet() {
    anna = customers.newPerson();
  }

  @Test
  void oneMailNamesAllThatWantALook() {
    ending(named("Nightly backup"), Duration.ofDays(14));
    unused(named("Old importer"), 180);
    unused(named("Quarterly report"), 179);
    ending(named("Intranet"), Duration.ofDays(15));

    upkeep.run();

    var told = Mailbox.text(mailbox.await(anna.email(), PERSONAL));
    assertThat(told)
        .contains("end soon", "• Nightly backup (kontor_pat_", "180 days", "• Old importer (")
        .contains("last used: never")
        .doesNotContain("Quarterly report", "Intranet");
    assertThat(mails(anna, PERSONAL)).isEqualTo(1);
  }

  @Test
  void eachIsToldOfOnce() {
    ending(named("Nightly backup"), Duration.ofDays(14));
    unused(named("Old importer"), 180);

    upkeep.run();
    upkeep.run();
    time.passes(Duration.ofDays(1));
    upkeep.run();

    assertThat(mails(anna, PERSONAL)).isEqualTo(1);
  }

  @Test
  void whoWasToldTodayIsToldOfMoreTomorrow() {
    unused(named("Old importer"), 180);
    upkeep.run();
    ending(named("Nightly backup"), Duration.ofDays(13));
    upkeep.run();
    assertThat(mails(anna, PERSONAL)).isEqualTo(1);

    time.passes(Duration.ofDays(1));
    upkeep.run();

    assertThat(mails(anna, PERSONAL)).isEqualTo(2);
  }

  @Test
  void disuseIsToldOfAgainOnceTheTokenWasUsedInBetween() {
    var made = named("Old importer");
    unused(made, 180);
    upkeep.run();
    assertThat(mails(anna, PERSONAL)).isEqualTo(1);

    tables.run(
        """
        update api_token set told_of_disuse_at = told_of_disuse_at - interval '181 days',
          last_used_at = told_of_disuse_at - interval '180 days 1 minute' where id = ?""",
        made.id());
    upkeep.run();

    assertThat(mails(anna, PERSONAL)).isEqualTo(2);
  }

  @Test
  void whatHasASuccessorIsNotToldOf() {
    var old = named("Nightly backup");
    unused(old, 200);
    ApiTokenSteps.replaced(anna, old, 168);
    var own = ApiTokens.ofOrganisation(anna, "members:read");
    ApiTokenSteps.replacedOfOrganisation(anna, own, 168);

    upkeep.run();

    assertThat(mails(anna, OF_ORGANISATION)).isZero();
  }

  @Test
  void whoMayNotActIsNotToldBeforeTheyMayAgain() {
    ending(named("Nightly backup"), Duration.ofDays(14));
    tables.run("update user_account set new_password_required = true where id = ?", anna.id());
    upkeep.run();
    assertThat(mails(anna, PERSONAL)).isZero();

    tables.run("update user_account set new_password_required = false where id = ?", anna.id());
    upkeep.run();

    assertThat(mails(anna, PERSONAL)).isEqualTo(1);
  }

  @Test
  void organisationsOwnAreToldToWhoRunsThem() {
    var bea = customers.newMember(anna, "administrator");
    var carl = customers.newMember(anna, "collaborator");
    var dora = customers.newMember(anna, "administrator");
    ApiTokenSteps.suspends(operators.newOperator(), dora, anna.organisationId());
    ending(ApiTokens.ofOrganisation(bea, "members:read"), Duration.ofDays(10));
    unused(ApiTokens.ofOrganisation(bea, "money:read"), 181);

    upkeep.run();
    upkeep.run();

    assertThat(Mailbox.text(mailbox.await(anna.email(), OF_ORGANISATION)))
        .contains("Anna Keller", "end soon", "180 days", "(kontor_org_");
    assertThat(mails(anna, OF_ORGANISATION)).isEqualTo(1);
    assertThat(mails(bea, OF_ORGANISATION)).isEqualTo(1);
    assertThat(mails(carl, OF_ORGANISATION)).isZero();
    assertThat(mails(dora, OF_ORGANISATION)).isZero();
  }

  @Test
  void ofManyTheFirstAreNamed() {
    for (int i = 0; i < 22; i++) {
      ending(named("Script " + (char) ('A' + i)), Duration.ofDays(10).plusMinutes(i));
    }

    upkeep.run();

    assertThat(Mailbox.text(mailbox.await(anna.email(), PERSONAL)))
        .contains("Script A (", "Script T (", "and 2 more")
        .doesNotContain("Script U (");
  }

  @Test
  void severalInstancesTellOnce() {
    ending(named("Nightly backup"), Duration.ofDays(14));
    unused(named("Old importer"), 180);
    var organisations = ApiTokens.ofOrganisation(anna, "members:read");
    unused(organisations, 180);

    AtOnce.times(
        8,
        i -> {
          notices.tell(ApiTokenOwner.user(anna.id()));
          notices.tell(ApiTokenOwner.organisation(anna.organisationId()));
          return i;
        });

    assertThat(mails(anna, PERSONAL)).isEqualTo(1);
    assertThat(mails(anna, OF_ORGANISATION)).isEqualTo(2);
  }

  @Test
  void whoRevokesAtTheSameMomentIsNotKeptFromIt() {
    for (var round = 0; round < 5; round++) {
      var bea = customers.newMember(anna, "administrator");
      var made = ApiTokens.personal(bea, "members:read");
      ending(made, Duration.ofDays(14));

      var statuses =
          AtOnce.<Integer>all(
              List.of(
                  () -> {
                    notices.tell(ApiTokenOwner.user(bea.id()));
                    return 204;
                  },
                  () -> bea.calls().delete(ApiTokens.OWN + "/" + made.id()).statusCode()));

      assertThat(statuses).containsOnly(204);
    }
  }

  @Test
  void expiredOnesAreShownForThirtyDays() {
    var made = ApiTokens.personal(anna, "members:read");
    var own = ApiTokens.ofOrganisation(anna, "members:read");
    ending(made, Duration.ofHours(1));
    ending(own, Duration.ofHours(1));
    var kept = named("Nightly backup");
    time.passes(Duration.ofDays(30));
    upkeep.run();
    anna = customers.signIn(anna.email());
    anna.calls()
        .get(ApiTokens.OWN)
        .then()
        .body("items", hasSize(2))
        .body("items.state", contains("active", "expired"));
    made.calls().get(MEMBERS, anna.organisationId()).then().statusCode(401);

    time.passesWithItsWork("P1DT1H");

    assertThat(tables.count("api_token", "id in (?, ?)", made.id(), own.id())).isZero();
    assertThat(tables.count("api_token", "id = ?", kept.id())).isEqualTo(1);
    customers
        .signIn(anna.email())
        .calls()
        .get("/v1/me/activity?kind=account.api_token_removed")
        .then()
        .body("items", hasSize(0));
  }

  private Made named(String name) {
    var asked = ApiTokens.asked("members:read");
    asked.put("name", name);
    return ApiTokens.made(anna.calls().body(asked).post(ApiTokens.OWN));
  }

  private void ending(Made token, Duration in) {
    tables.run(
        "update api_token set expires_at = cast(? as timestamptz),"
            + " created_at = created_at - interval '60 days' where id = ?",
        time.now().plus(in).toString(),
        token.id());
  }

  private void unused(Made token, int days) {
    tables.run(
        "update api_token set created_at = cast(? as timestamptz) where id = ?",
        time.now().minus(Duration.ofDays(days)).toString(),
        token.id());
  }

  /** How many reached somebody, once all have that were to be sent. */
  private long mails(Person person, String subject) {
    Letters.awaitThat(
        "all mails to be delivered",
        () ->
            tables.count("outgoing_mail", "kind like '%api_tokens_due' and delivered_at is null")
                == 0);
    return mailbox.of(person.email()).stream()
        .filter(mail -> ApiTokenSteps.subject(mail).contains(subject))
        .count();
  }
}
