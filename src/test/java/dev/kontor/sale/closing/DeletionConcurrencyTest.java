package dev.kontor.sale.closing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.money.payment.PaymentNews;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.term.NewTerm;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Baskets;
import dev.kontor.support.Closing;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Renewals;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import dev.kontor.support.Wallets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever races with the closing of an organisation: either it is closed and the other is refused,
 * or the other way round, never both; and money is always somewhere.
 */
@KontorTest
class DeletionConcurrencyTest {
  private static final int ROUNDS = 200;

  /** Fewer, since each makes somebody, with two password hashes. */
  private static final int ROUNDS_WITH_PEOPLE = 40;

  private static final String NAME = "Soon Gone & Sons";
  private static final int CLOSED = 204;
  private static final int GONE = 404;
  private static final int BLOCKED = 409;

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Tables tables;
  @Inject Shelf shelf;
  @Inject PassingTime time;
  @Inject PaymentNews news;

  private Person anna;

  @BeforeEach
  void annaHasManyOrganisations() {
    anna = customers.newPerson();
  }

  /** A new organisation of hers, with an address. */
  private Person owner() {
    var created =
        anna.calls()
            .body(Map.of("name", NAME, "type", "company"))
            .post("/v1/organisations")
            .then()
            .statusCode(201)
            .extract();
    return anna.in(UUID.fromString(Api.json(created).path("id").asText()));
  }

  /**
   * What becomes of both in many rounds, as pairs of statuses: of the closing, and of the other.
   */
  private Set<List<Integer>> race(Function<Person, Callable<Answer>> other) {
    var met = new HashSet<List<Integer>>();
    for (var round = 0; round < ROUNDS; round++) {
      var owner = owner();
      var act = other.apply(owner);
      var answers = AtOnce.all(List.of(() -> Closing.close(owner, NAME), act));
      met.add(List.of(answers.get(0).statusCode(), answers.get(1).statusCode()));
      requireWhole(
          owner.organisationId(), answers.stream().anyMatch(each -> each.statusCode() == CLOSED));
      if (answers.get(0).statusCode() != CLOSED) {
        leave(owner);
      }
    }
    return met;
  }

  /** A closed one has nothing that somebody could miss. */
  private void requireWhole(UUID organisation, boolean isClosed) {
    assertThat(tables.count("organisation", "id = ? and closed_at is not null", organisation))
        .isEqualTo(isClosed ? 1 : 0);
    if (isClosed) {
      for (var table : List.of("membership", "pending_order", "pending_top_up", "living_product")) {
        assertThat(tables.count(table, "organisation_id = ?", organisation)).as(table).isZero();
      }
      assertThat(
              tables.count(
                  "ledger_account", "organisation_id = ? and paid_in + credit > 0", organisation))
          .isZero();
      assertThat(
              tables.count("payment", "organisation_id = ? and status = 'succeeded'", organisation))
          .isZero();
    }
  }

  /** So that she may have another one. */
  private void leave(Person owner) {
    tables.run("delete from membership where organisation_id = ?", owner.organisationId());
  }

  @Test
  void itIsClosedOnce() {
    assertThat(race(owner -> () -> Closing.close(owner, NAME)))
        .isSubsetOf(List.of(CLOSED, GONE), List.of(GONE, CLOSED));
  }

  @Test
  void aTopUpIsThereOrRefused() {
    assertThat(race(owner -> () -> Wallets.topUp(owner, "20.00", "sandbox:success")))
        .isSubsetOf(List.of(CLOSED, GONE), List.of(BLOCKED, 201));
  }

  @Test
  void aCheckoutIsDoneOrRefused() {
    assertThat(
            race(
                owner -> {
                  Organisation.addBillingAddress(owner);
                  var cart = Baskets.open(owner);
                  Baskets.added(owner, cart, Baskets.line("web_hosting_starter", "P1Y"));
                  var body = Orders.of(owner, cart, Map.of("paymentMethod", "sandbox:success"));
                  return () -> Orders.checkOut(owner, cart, body);
                }))
        .isSubsetOf(List.of(CLOSED, GONE), List.of(BLOCKED, 201));
  }

  @Test
  void anInvitationIsThereOrRefused() {
    assertThat(
            race(
                owner ->
                    () ->
                        owner
                            .calls()
                            .body(Map.of("email", Customers.newAddress(), "role", "external"))
                            .post("/v1/organisations/" + owner.organisationId() + "/invitations")))
        .isSubsetOf(List.of(CLOSED, GONE), List.of(BLOCKED, 201));
  }

  @Test
  void creditIsGivenOrRefused() {
    var operator = operators.somebody();
    assertThat(race(owner -> () -> Wallets.credit(operator, owner.organisationId(), "5.00")))
        .isSubsetOf(List.of(CLOSED, GONE), List.of(BLOCKED, 201));
  }

  @Test
  void aTransferToComeIsAwaitedOrRefused() {
    assertThat(race(owner -> () -> Wallets.topUp(owner, "20.00", "bank_transfer")))
        .isSubsetOf(List.of(CLOSED, GONE), List.of(BLOCKED, 201));
  }

  @Test
  void aRenewalIsDoneOrRefused() {
    assertThat(
            race(
                owner -> {
                  Organisation.addBillingAddress(owner);
                  var site = expired(owner).toString();
                  var items = List.of(Renewals.next(owner, site, "P1Y"));
                  var body =
                      Renewals.body(owner, items, Map.of("paymentMethod", "sandbox:success"));
                  return () -> Renewals.renew(owner, body);
                }))
        .isSubsetOf(List.of(CLOSED, GONE), List.of(BLOCKED, 201));
  }

  /** It can be renewed for a while, and blocks nothing. */
  private UUID expired(Person owner) {
    var today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
    var term =
        NewTerm.notSold(
            today.minusYears(1).minusDays(2),
            today.minusDays(2),
            "web_hosting_starter",
            BillingPeriod.P1Y);
    var id =
        QuarkusTransaction.requiringNew()
            .call(() -> shelf.add(owner.organisationId(), "web_hosting", "Old site", term));
    tables.run("update product set status = 'expired' where id = ?", id);
    return id;
  }

  /** An invitation that waits stands in the way, and so does who accepts it. */
  @Test
  void anAcceptanceIsNeverOvertaken() {
    assertThat(
            race(
                owner -> {
                  var guest = customers.newPerson();
                  var id = customers.invite(owner, guest.email(), "external");
                  return () -> guest.calls().post("/v1/me/invitations/" + id + "/accept");
                }))
        .isSubsetOf(List.of(BLOCKED, 200), List.of(BLOCKED, 201), List.of(BLOCKED, 204));
  }

  /**
   * Whoever closes both is never told that the account can't be, since the organisation is gone.
   */
  @Test
  void anAccountIsClosedWhateverBecomesOfItsOrganisation() {
    for (var round = 0; round < ROUNDS_WITH_PEOPLE; round++) {
      var owner = owner();
      var marco = customers.newMember(owner, "administrator");

      var answers =
          AtOnce.<Answer>all(
              List.of(() -> Closing.close(marco, NAME), () -> marco.calls().delete("/v1/me")));

      assertThat(answers.get(1).statusCode()).as("round %d", round).isEqualTo(204);
      assertThat(answers.get(0).statusCode()).isIn(CLOSED, 401, 403, GONE);
      if (answers.get(0).statusCode() != CLOSED) {
        leave(owner);
      }
    }
  }

  /** A payment that had failed succeeds after all: its money is there, open or closed. */
  @Test
  void lateMoneyIsFoundWhereverItComes() {
    var met = new HashSet<Integer>();
    for (var round = 0; round < ROUNDS; round++) {
      var owner = owner();
      var topUp = Wallets.topUp(owner, "20.00", "sandbox:late").then().statusCode(201).extract();
      var payment = Api.json(topUp).at("/payment/id").asText();
      news.tell(payment, "failed", "20.00").then().statusCode(204);

      var answers =
          AtOnce.<Answer>all(
              List.of(
                  () -> Closing.close(owner, NAME),
                  () -> news.tell(payment, "succeeded", "20.00")));

      assertThat(answers.get(1).statusCode()).isEqualTo(204);
      met.add(answers.get(0).statusCode());
      assertThat(
              tables.count(
                  "ledger_account",
                  "organisation_id = ? and paid_in = 2000",
                  owner.organisationId()))
          .isEqualTo(1);
      leave(owner);
    }
    assertThat(met).isSubsetOf(CLOSED, BLOCKED);
    operators.booksAreClean();
  }
}
