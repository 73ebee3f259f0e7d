package dev.kontor.money.bankcredit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.Givebacks;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was transferred goes back to the account that it came from, by the bank. */
@KontorTest
class BankRefundTest {
  private static final String IBAN = "CH9300762011623852957";
  private static final Map<String, Object> WHOLE = Givebacks.whole("source", "keep");

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Credits credits;

  private Person anna;
  private Person sam;

  @BeforeEach
  void annaTransfers() {
    anna = customers.newPerson();
    sam = operators.somebody();
  }

  /** An invoice that was transferred by somebody with an account of some number. */
  private UUID transferred(String name, String account) {
    var invoice = Credits.ordered(anna);
    var credit = new HashMap<>(Credits.credit("70.27", credits.reference(anna, invoice)));
    credit.put("debtor", account.isEmpty() ? Map.of("name", name) : debtor(name, account));
    assertThat(Credits.entered(sam, credit).path("status").asText()).isEqualTo("matched");
    return invoice;
  }

  private static Map<String, String> debtor(String name, String account) {
    return Map.of("name", name, "account", account);
  }

  private JsonNode withdrawal(JsonNode refund) {
    var path = Wallets.path(anna) + "/withdrawals/" + id(refund);
    return Api.json(anna.calls().get(path).then().statusCode(200).extract());
  }

  private static String id(JsonNode refund) {
    return refund.at("/parts/0/withdrawalId").asText();
  }

  private static String operators(JsonNode refund, String what) {
    return "/v1/operator/withdrawals/" + id(refund) + "/" + what;
  }

  @Test
  void itIsPaidOutAsWithdrawalsAre() {
    var refund = Givebacks.given(sam, transferred("Anna Keller", IBAN).toString(), WHOLE);

    assertThat(Givebacks.shown(refund)).isEqualTo("source 70.27 pending");
    assertThat(Wallets.shown(anna)).isEqualTo("70.27 70.27 0.00");
    assertThat(withdrawal(refund).at("/destination/iban").asText()).isEqualTo(IBAN);
    assertThat(withdrawal(refund).at("/destination/holder").asText()).isEqualTo("Anna Keller");

    Wallets.post(sam, operators(refund, "settle")).then().statusCode(200);

    assertThat(Givebacks.shown(Givebacks.read(sam, refund))).isEqualTo("source 70.27 succeeded");
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
    operators.booksAreClean();
  }

  @Test
  void whatBouncesIsOnThePrepaidAccount() {
    var refund = Givebacks.given(sam, transferred("Anna Keller", IBAN).toString(), WHOLE);

    Wallets.post(sam, operators(refund, "fail"), Map.of("reason", "Account closed"))
        .then()
        .statusCode(200);

    assertThat(Givebacks.shown(Givebacks.read(sam, refund))).isEqualTo("source 70.27 failed");
    assertThat(Wallets.shown(anna)).isEqualTo("70.27 0.00 70.27");
    operators.booksAreClean();
  }

  @Test
  void whoeverTheMoneyCameFromMayHaveALongName() {
    var name = "Anna Keller und Söhne, Nachfolgerinnen der Alpenglück Umzüge und Transporte, Bern";

    var refund =
        Givebacks.given(sam, transferred(name, "ch93 0076 2011 6238 5295 7").toString(), WHOLE);

    assertThat(withdrawal(refund).at("/destination/holder").asText())
        .isEqualTo("Anna Keller und Söhne, Nachfolgerinnen der Alpenglück Umzüge und Trans")
        .hasSize(70);
    assertThat(withdrawal(refund).at("/destination/iban").asText()).isEqualTo(IBAN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "80-2-2", "CH9300762011623852958", "CH4431999123000889012"})
  void whatBanksDontPayToIsRefusedAndStaysAsItWas(String account) {
    var invoice = transferred("Anna Keller", account).toString();

    Api.isRefused(Givebacks.ask(sam, invoice, WHOLE), 409, "refund-source-unavailable", null);

    assertThat(Credits.invoice(anna, UUID.fromString(invoice)).path("creditNoteIds")).isEmpty();
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
    var prepaid = Givebacks.given(sam, invoice, Givebacks.whole("prepaid", "keep"));
    assertThat(Givebacks.shown(prepaid)).isEqualTo("paid_in 70.27 succeeded");
    operators.booksAreClean();
  }

  @ParameterizedTest
  @CsvSource({"10.00, 60.27", "70.26, 0.01"})
  void aPartOfAnOpenInvoiceIsDueNoMoreAndTheOrderGoesOn(String part, String due) {
    var invoice = Credits.ordered(anna);
    var open = Credits.invoice(anna, invoice);

    var refund = Givebacks.given(sam, invoice.toString(), Givebacks.part(open, "source", part));

    assertThat(refund.path("parts")).isEmpty();
    assertThat(refund.path("status").asText()).isEqualTo("succeeded");
    assertThat(Credits.invoice(anna, invoice).at("/due/amount").asText()).isEqualTo(due);

    Credits.entered(sam, Credits.credit(due, credits.reference(anna, invoice)));

    assertThat(Credits.invoice(anna, invoice).path("status").asText()).isEqualTo("paid");
    assertThat(Orders.products(anna)).hasSize(1);
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
    operators.booksAreClean();
  }
}
