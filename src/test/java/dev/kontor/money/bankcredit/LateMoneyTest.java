package dev.kontor.money.bankcredit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.money.payment.PaymentNews;
import dev.kontor.money.payment.RefundNews;
import dev.kontor.money.transfer.TransferTarget.Kind;
import dev.kontor.platform.money.Money;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Closings;
import dev.kontor.support.Customers;
import dev.kontor.support.Givebacks;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money that comes when an organisation is closed is kept for it, and can be paid out. */
@KontorTest
class LateMoneyTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Closings closings;
  @Inject Credits credits;
  @Inject PaymentNews news;
  @Inject RefundNews refunds;
  @Inject Tables tables;

  private Person anna;
  private Person sam;

  @BeforeEach
  void annaHasAnOrganisation() {
    anna = customers.newPerson();
    sam = operators.somebody();
  }

  @AfterEach
  void theBooksAgree() {
    operators.booksAreClean();
  }

  private String money() {
    return closings.money(anna.organisationId());
  }

  private String pendingCardPayment() {
    return Api.json(Wallets.topUp(anna, "50.00", "sandbox:late")).at("/payment/id").asText();
  }

  @Test
  void aCardPaymentThatHadFailedSucceeds() {
    var payment = pendingCardPayment();
    news.tell(payment, "failed", "50.00").then().statusCode(204);
    closings.close(anna);

    news.tell(payment, "succeeded", "50.00").then().statusCode(204);

    assertThat(money()).isEqualTo("5000 0");
  }

  @Test
  void aPaymentWhosePurposeIsGoneSucceeds() {
    var payment = pendingCardPayment();
    tables.run("update payment set purpose_kind = 'order' where id = ?", UUID.fromString(payment));
    closings.close(anna);

    news.tell(payment, "succeeded", "50.00").then().statusCode(204);

    assertThat(money()).isEqualTo("5000 0");
  }

  @Test
  void aPaymentOfAnotherAmountIsBooked() {
    var payment = pendingCardPayment();
    news.tell(payment, "succeeded", "49.00").then().statusCode(409);
    closings.close(anna);

    Wallets.post(
            sam,
            "/v1/operator/payments/mismatches/" + payment + "/booking",
            Map.of("to", "prepaid"))
        .then()
        .statusCode(201);

    assertThat(money()).isEqualTo("4900 0");
  }

  /** Its order is locked, and with it the organisation. */
  @Test
  void aTransferComesForAnInvoiceThatWasPaid() {
    var invoice = Credits.ordered(anna);
    var reference = credits.reference(anna, invoice);
    Credits.entered(sam, Credits.credit("70.27", reference));
    closings.close(anna);

    var credit = Credits.entered(sam, Credits.credit("70.27", reference));

    assertThat(Credits.shown(credit)).isEqualTo("matched to_prepaid 70.27");
    assertThat(money()).isEqualTo("7027 0");
  }

  @Test
  void aTransferComesForATopUp() {
    var topUp = awaitedTopUp();
    var reference = credits.reference(anna, Kind.TOP_UP, UUID.fromString(topUp));
    tables.run(
        "update payment set status = 'expired' where organisation_id = ?", anna.organisationId());
    closings.close(anna);

    var part = Credits.entered(sam, Credits.credit("10.00", reference));
    var whole = Credits.entered(sam, Credits.credit("100.00", reference));
    var again = Credits.entered(sam, Credits.credit("100.00", reference));

    assertThat(Credits.shown(part)).isEqualTo("partly_matched to_prepaid 10.00");
    assertThat(Credits.shown(whole)).isEqualTo("matched topped_up nothing");
    assertThat(Credits.shown(again)).isEqualTo("matched to_prepaid 100.00");
    assertThat(money()).isEqualTo("21000 0");
  }

  private String awaitedTopUp() {
    return Api.json(Wallets.topUp(anna, "100.00", "bank_transfer").then().statusCode(201).extract())
        .path("id")
        .asText();
  }

  /** Such as what was paid out, and came back since the account is gone, too. */
  @Test
  void anOperatorAssignsATransferThatNobodyKnew() {
    closings.close(anna);
    var credit = Credits.entered(sam, Credits.credit("30.00", null));

    Credits.assign(sam, id(credit), "organisationId", anna.organisationId())
        .then()
        .statusCode(200)
        .body("status", equalTo("assigned"));

    assertThat(money()).isEqualTo("3000 0");
    var toNobody = Credits.entered(sam, Credits.credit("30.00", null));
    Answer refused = Credits.assign(sam, id(toNobody), "organisationId", UUID.randomUUID());
    Api.isRefused(refused, 422, "bank-credit-target-invalid", "organisationId");
  }

  @Test
  void anOperatorAssignsATransferToAnInvoice() {
    var invoice = Credits.ordered(anna);
    Credits.entered(sam, Credits.credit("70.27", credits.reference(anna, invoice)));
    closings.close(anna);
    var credit = Credits.entered(sam, Credits.credit("5.00", null));

    Credits.assign(sam, id(credit), "invoiceId", invoice).then().statusCode(200);

    assertThat(money()).isEqualTo("500 0");
  }

  private static String id(JsonNode credit) {
    return credit.path("id").asText();
  }

  /** What was to go back to a card can't: it is free on the account. */
  @Test
  void aRefundFails() {
    Organisation.addBillingAddress(anna);
    var hosting = Baskets.line("web_hosting_starter", "P1Y");
    var order = Orders.bought(anna, hosting, "sandbox:refund-pending");
    Givebacks.given(sam, order.at("/invoiceIds/0").asText(), Givebacks.whole("source", "keep"));
    closings.close(anna);
    assertThat(money()).isEqualTo("7027 7027");

    var refund =
        tables.one(
            "select id from payment_refund where organisation_id = ?",
            UUID.class,
            anna.organisationId());
    var payment =
        tables.one(
            "select payment_id from payment_refund where organisation_id = ?",
            UUID.class,
            anna.organisationId());
    refunds
        .tell(payment.orElseThrow(), refund.orElseThrow(), "failed", Money.ofMinor(70_27, "CHF"))
        .then()
        .statusCode(204);

    assertThat(money()).isEqualTo("7027 0");
  }

  /** One that was asked for before is settled, or fails: then its money is free again. */
  @Test
  void withdrawalsEnd() {
    Wallets.fill(anna, "50.00");
    var settled = Api.json(Wallets.withdraw(anna, "20.00")).path("id").asText();
    var failed = Api.json(Wallets.withdraw(anna, "25.00")).path("id").asText();
    closings.close(anna);
    assertThat(money()).isEqualTo("5000 4500");

    payout(settled, "pick-up", Map.of()).then().statusCode(200);
    payout(settled, "settle", Map.of()).then().statusCode(200);
    payout(failed, "fail", Map.of("reason", "Account closed")).then().statusCode(200);

    assertThat(money()).isEqualTo("3000 0");
  }

  private Answer payout(String id, String what, Map<String, Object> body) {
    var path = "/v1/operator/withdrawals/" + id + "/" + what;
    return body.isEmpty() ? Wallets.post(sam, path) : Wallets.post(sam, path, body);
  }

  @Test
  void nothingElseIsThere() {
    closings.close(anna);

    anna.calls().get("/v1/organisations/{o}/prepaid", anna.organisationId()).then().statusCode(404);
    Api.isRefused(Wallets.charge(sam, anna.organisationId(), "1.00"), 404, "not-found", null);
  }
}
