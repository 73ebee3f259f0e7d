package dev.kontor.account.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Services;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** USR-12: what stays of a closed account when its time is over. */
@KontorTest
class ErasureTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Closing closing;
  @Inject Erasures erasures;
  @Inject Services services;
  @Inject Shelf shelf;
  @Inject Mailbox mailbox;
  @Inject Tables tables;
  @Inject PassingTime time;

  private Person anna;
  private Person bea;

  @BeforeEach
  void beaWorksForAnna() {
    anna = customers.newPerson();
    bea = customers.newMember(anna, "collaborator");
  }

  @Test
  void afterThirtyDaysTheAddressIsFreeForSomebodyWhoKnowsNothingOfBefore() {
    closing.closed(bea);
    time.passesWithItsWork("P29DT23H");
    assertThat(members()).isEqualTo(2);

    time.passesWithItsWork("PT2H");

    mailbox.await(bea.email(), "was erased");
    assertThat(members()).isEqualTo(1);
    customers.signUp(bea.email(), null);
    customers.confirm(bea.email());
    var again = customers.signIn(bea.email());
    assertThat(again.id()).isNotEqualTo(bea.id());
    again
        .calls()
        .get("/v1/me/organisations")
        .then()
        .body("items", hasSize(1))
        .body("items.role", contains("legal_representative"));
    again.calls().get("/v1/me/activity?kind=account.closed").then().body("items", hasSize(0));
  }

  private int members() {
    return tables.count("membership", "organisation_id = ?", anna.organisationId());
  }

  @Test
  void onlyTheIdIsLeft() {
    closing.erased(bea);

    var id = bea.id();
    assertThat(
            tables.count(
                "user_account",
                """
                id = ? and email = ? and email_key = email and first_name = '' and last_name = ''
                and password_hash = '' and country is null and default_organisation_id is null
                and closed_at is not null and erase_at is null and erased_at is not null""",
                id,
                "erased:" + id))
        .isEqualTo(1);
    assertThat(tables.count("account_closure", "user_id = ?", id)).isZero();
    customers.signUp(bea.email(), null);
  }

  @Test
  void membershipsEndAsIfTheUserHadLeft() {
    var drive = shelf.add(anna, "drive");
    assertThat(drive).isNotNull();
    var service = services.enter("drive");
    bea.calls()
        .header("If-Match", "*")
        .body(Map.of("defaultOrganisationId", anna.organisationId()))
        .patch("/v1/me")
        .then()
        .statusCode(200);

    Closing.closes(bea).then().statusCode(204);
    closing.isDue(bea);
    time.passesWithItsWork("P1D");
    anna = customers.signIn(anna.email());

    anna.calls()
        .get("/v1/organisations/{id}/activity?kind=member", anna.organisationId())
        .then()
        .body("items.kind", hasItem("member.left"))
        .body("items[kind=member.left][0].actor.kind", equalTo("system"));
    assertThat(service.kinds()).contains("account.closed", "account.erased", "member.left");
  }

  @Test
  void whatWasTakenBackStays() {
    var token = closing.closed(bea);
    Closing.takesBack(token).then().statusCode(204);
    erasures.eraseDue();
    time.passesWithItsWork("P31D");
    assertThat(customers.signIn(bea.email()).id()).isEqualTo(bea.id());
    assertThat(members()).isEqualTo(2);
  }

  @Test
  void whatIsNotDueStays() {
    closing.closed(bea);
    erasures.eraseDue();
    assertThat(tables.count("user_account", "id = ? and erased_at is null", bea.id())).isEqualTo(1);
  }

  /** Nobody's erasure waits for what an operator thinks of somebody else. */
  @Test
  void aLegalRepresentativeIsErasedThoughTheOtherOneIsBlockedMeanwhile() {
    var cleo = customers.newMember(anna, "legal_representative");
    closing.closed(cleo);
    tables.run("update user_account set blocked_at = now() where id = ?", anna.id());
    closing.isDue(cleo);

    erasures.eraseDue();

    assertThat(tables.count("user_account", "id = ? and erased_at is not null", cleo.id()))
        .isEqualTo(1);
    assertThat(tables.count("membership", "user_id = ?", anna.id())).isEqualTo(1);
  }

  /** No call leads there; whoever writes to the tables by hand may. */
  @Test
  void anOrganisationIsNeverLeftWithoutAnyLegalRepresentative() {
    closing.closed(bea);
    tables.run("update membership set role = 'legal_representative' where user_id = ?", bea.id());
    tables.run("update membership set role = 'collaborator' where user_id = ?", anna.id());
    closing.isDue(bea);

    erasures.eraseDue();

    assertThat(tables.count("user_account", "id = ? and erased_at is null", bea.id())).isEqualTo(1);
    tables.run("update membership set role = 'legal_representative' where user_id = ?", anna.id());
    erasures.eraseDue();
    assertThat(tables.count("user_account", "id = ? and erased_at is null", bea.id())).isZero();
  }

  @Test
  void toOperatorsNobodyIsThereAnyMore() {
    closing.erased(bea);
    var sam = operators.newOperator();
    var path = "/v1/operator/users/" + bea.id();
    sam.calls().get(path).then().statusCode(404);
    sam.calls().get("/v1/operator/users?q=" + bea.id()).then().body("items", hasSize(0));
    sam.calls()
        .body(Map.of("scope", "account", "evidence", "Letter", "reason", "Late"))
        .put(path + "/block")
        .then()
        .statusCode(404);
    sam.calls()
        .body(Map.of("evidence", "Identity card"))
        .post(path + "/two-factor-reset")
        .then()
        .statusCode(404);
  }

  /** Until then the account is somebody's, whom operators may have to do with. */
  @Test
  void toOperatorsWhoeverClosedTheAccountIsThereForItsTime() {
    closing.closed(bea);
    var sam = operators.newOperator();

    sam.calls()
        .body(Map.of("scope", "account", "evidence", "Letter", "reason", "Fraud"))
        .put("/v1/operator/users/" + bea.id() + "/block")
        .then()
        .statusCode(200);
  }

  /** A backup of before was restored: what was closed or erased since is closed and due again. */
  @Test
  void theStatementOfTheRunBookHasTheNextNightEraseWhoIsNamed() {
    tables.run(
        """
        update user_account set closed_at = coalesce(closed_at, now()), erase_at = now()
        where erased_at is null and id in (?)""",
        bea.id());
    bea.calls().get("/v1/me").then().statusCode(401);

    time.passesWithItsWork("P1DT1H");

    assertThat(tables.count("user_account", "id = ? and erased_at is not null", bea.id()))
        .isEqualTo(1);
  }
}
