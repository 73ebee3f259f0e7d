package dev.kontor.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.sale.order.OrderEnded;
import dev.kontor.sale.order.OrderKind;
import dev.kontor.sale.order.OrderPaid;
import dev.kontor.sale.order.RegistrationRefused;
import dev.kontor.support.Baskets;
import dev.kontor.support.Customers;
import dev.kontor.support.Gifts;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.codecrete.qrbill.generator.Payments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who reads notices about money is told what became of an order, in their own language. */
@KontorTest
class OrderMailsTest {
  private static final String EN_AMOUNT = "CHF\u00a0";
  private static final String DE_AMOUNT = "\u00a0CHF";

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Mailbox mailbox;
  @Inject PassingTime time;
  @Inject Event<Object> events;
  @Inject RequestContext request;

  private Person anna;
  private Person dora;
  private Person carl;
  private String cart;

  @BeforeEach
  void doraKeepsTheBooksAndCarlWouldLikeToReadThem() {
    anna = customers.newPerson();
    dora = customers.newMember(anna, "collaborator");
    carl = customers.newMember(anna, "collaborator");
    Organisation.giveAccounting(anna, customers.memberId(anna, dora));
    readsBilling(dora);
    readsBilling(carl);
    Organisation.addBillingAddress(anna);
    cart = Baskets.open(anna);
  }

  private void readsBilling(Person person) {
    person
        .calls()
        .header("If-Match", "*")
        .body(
            Map.of(
                "billing",
                true,
                "technical",
                true,
                "domains",
                true,
                "security",
                true,
                "news",
                false))
        .put(
            "/v1/organisations/{o}/members/{m}/contact-preferences",
            anna.organisationId(),
            customers.memberId(anna, person))
        .then()
        .statusCode(200);
  }

  private static void lives(Person person, String language, String country) {
    person
        .calls()
        .header("If-Match", "*")
        .body(Map.of("language", language, "country", country))
        .patch("/v1/me")
        .then()
        .statusCode(200);
  }

  private void addHosting(String label) {
    var line = new HashMap<>(Baskets.line("web_hosting_starter", "P1Y"));
    line.put("label", label);
    Baskets.added(anna, cart, line);
  }

  private String addDomain(String begin) {
    var name = begin + cart.substring(24) + ".ch";
    Baskets.added(anna, cart, Baskets.domain("domain_ch", name));
    return name;
  }

  private static String number(JsonNode order) {
    return order.path("number").asText();
  }

  private String mail(Person reader, String subject) {
    return Mailbox.text(mailbox.await(reader.email(), subject)).replace("\r\n", "\n");
  }

  private List<String> subjects(Person reader) {
    return mailbox.of(reader.email()).stream().map(OrderMailsTest::subject).toList();
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /** What is told without anybody who calls, as by the task that settles payments. */
  private void happens(Object event) {
    request.identify(Caller.system());
    QuarkusTransaction.requiringNew().run(() -> events.fire(event));
  }

  private OrderEnded ended(String status, String failure) {
    return new OrderEnded(
        anna.organisationId(),
        UUID.randomUUID(),
        "O-2026-999999",
        OrderKind.CART,
        anna.id(),
        status,
        failure,
        chf(7027));
  }

  private static Money chf(long minor) {
    return Money.ofMinor(minor, "CHF");
  }

  @Test
  void aPaidOrderIsConfirmedWithItsLinesAndWhatPaidForThem() {
    lives(dora, "de", "DE");
    Wallets.fill(anna, "100.00");
    addHosting("Site of the hut");
    var domain = addDomain("neu-");

    var order =
        Orders.placed(
            anna,
            cart,
            Map.of("prepaidAmount", Wallets.chf("20.00"), "paymentMethod", "sandbox:success"));

    assertThat(mail(anna, "Confirmation of order " + number(order) + " for “Anna Keller”"))
        .contains("Thank you for order " + number(order) + " for Anna Keller.")
        .containsPattern("• [^\\n]*Site of the hut – " + EN_AMOUNT + "65\\.00\n")
        .contains(domain + " – " + EN_AMOUNT + "9.90\n")
        .contains("Total, tax included: " + EN_AMOUNT + "80.97\n")
        .contains("Paid from the prepaid account: " + EN_AMOUNT + "20.00\n")
        .contains("Paid with the payment method: " + EN_AMOUNT + "60.97\n")
        .contains("You find the invoice in the manager")
        .contains("notices about billing");
    assertThat(mail(dora, "Bestätigung der Bestellung " + number(order) + " für „Anna Keller“"))
        .containsPattern("• [^\\n]*Site of the hut – 65,00" + DE_AMOUNT + "\n")
        .contains(domain + " – 9,90" + DE_AMOUNT + "\n")
        .contains("Gesamtbetrag mit Steuern: 80,97" + DE_AMOUNT + "\n")
        .contains("Vom Prepaid-Konto bezahlt: 20,00" + DE_AMOUNT + "\n")
        .contains("Mit dem Zahlungsmittel bezahlt: 60,97" + DE_AMOUNT + "\n");
    assertThat(subjects(carl)).noneMatch(each -> each.contains("order"));
  }

  @Test
  void whatMadeALineCheaperIsNamedInTheReadersLanguage() {
    lives(dora, "de", "DE");
    addHosting("Site of the hut");
    var coupon = Gifts.issued(operators.somebody(), Gifts.percent("20", Map.of("terms", "3")));
    var code = coupon.path("code").asText();
    Baskets.putCoupon(anna, cart, code).then().statusCode(201);

    Orders.placed(anna, cart, Map.of("paymentMethod", "sandbox:success"));

    assertThat(mail(anna, "Confirmation of order"))
        .contains(EN_AMOUNT + "52.00 (Coupon " + code + ", for the first 3 terms)\n");
    assertThat(mail(dora, "Bestätigung der Bestellung"))
        .contains("52,00" + DE_AMOUNT + " (Gutschein " + code + " für die ersten 3 Laufzeiten)\n");
  }

  @Test
  void whatPaidNothingIsNotNamed() {
    Wallets.fill(anna, "100.00");
    addHosting("Site of the hut");

    var order = Orders.placed(anna, cart, Map.of("prepaidAll", true));

    assertThat(mail(anna, "Confirmation of order " + number(order)))
        .contains("Paid from the prepaid account: " + EN_AMOUNT + "70.27\n")
        .doesNotContain("payment method");
  }

  @Test
  void ofManyLinesTheFirstOnesAreShown() {
    lives(dora, "it", "IT");
    for (int i = 1; i <= 22; i++) {
      addHosting("Site %02d".formatted(i));
    }

    var order = Orders.placed(anna, cart, Map.of("paymentMethod", "sandbox:success"));

    assertThat(mail(anna, "Confirmation of order " + number(order)))
        .contains("Site 01 – ")
        .containsPattern("Site 20 – [^\\n]*65\\.00\nand 2 more\n")
        .doesNotContain("Site 21")
        .contains("Paid with the payment method: ");
    assertThat(mail(dora, "Conferma dell'ordine " + number(order)))
        .containsPattern("Site 20 – 65,00[^\\n]*\ne altre voci: 2\n");
  }

  @Test
  void allTwentyLinesAreShownWhereThereAreNoMore() {
    var line = new OrderPaid.Line("Site", chf(100), null);

    happens(
        new OrderPaid(
            anna.organisationId(),
            UUID.randomUUID(),
            "O-2026-999998",
            OrderKind.CART,
            anna.id(),
            Collections.nCopies(20, line),
            chf(0),
            chf(0),
            chf(0),
            chf(0),
            chf(0)));

    var text = mail(anna, "Confirmation of order O-2026-999998");
    assertThat(text.split("• Site")).hasSize(21);
    assertThat(text)
        .doesNotContain(" more\n")
        .contains("Total, tax included: " + EN_AMOUNT + "0.00\n")
        .doesNotContain("Paid ");
  }

  private static String reference(JsonNode invoice) {
    return Payments.formatQRReferenceNumber(invoice.at("/transfer/reference").asText());
  }

  @Test
  void aTransferIsAskedForAndMissed() {
    lives(dora, "es", "ES");
    Wallets.fill(anna, "20.00");
    addHosting("Site of the hut");
    var order =
        Orders.placed(anna, cart, Map.of("prepaidAll", true, "paymentMethod", "bank_transfer"));
    var invoice = Orders.invoice(anna, order.at("/invoiceIds/0").asText());
    var owed = "• " + invoice.path("number").asText() + " – ";

    assertThat(mail(anna, "Order " + number(order) + " for “Anna Keller”: please transfer"))
        .contains(owed + EN_AMOUNT + "50.27\n")
        .contains("Account: CH44 3199 9123 0008 8901 2\nBIC: CRESCHZZ80A\nPayee: Kontor\n")
        .contains("Reference: " + reference(invoice))
        .doesNotContain("number of the invoice");
    assertThat(mail(dora, "Pedido " + number(order) + " de «Anna Keller»: transfiera el importe"))
        .contains(owed + "50,27\u00a0CHF\n")
        .contains("Cuenta: CH44 3199 9123 0008 8901 2\n")
        .contains("Referencia: " + reference(invoice))
        .contains("transfiera antes del final del ");
    assertThat(subjects(carl)).noneMatch(each -> each.contains("transfer"));

    time.passesWithItsWork("P22D");

    assertThat(mail(anna, "Order " + number(order) + " of “Anna Keller” was not transferred"))
        .contains("your invoice is cancelled by a credit note");
    assertThat(mail(dora, "La transferencia del pedido " + number(order)))
        .contains("factura rectificativa");
  }

  @ParameterizedTest
  @CsvSource({
    "pending-failure,PT6S,The payment of order,nothing was charged by us,"
        + "n'a pas abouti,nous n'avons rien débité",
    "late,PT15M2S,was not paid in time,nothing was charged by us,"
        + "n'a pas été payée à temps,nous n'avons rien débité",
    "amount-mismatch,PT16M,came with another amount,our staff will look into it,"
        + "avec un autre montant,Aucun argent n'est perdu"
  })
  void anOrderThatIsNotPaidCameToNothing(
      String token, String after, String subject, String says, String sujet, String dit) {
    lives(dora, "fr", "FR");
    addHosting("Site of the hut");
    var order = Orders.placed(anna, cart, Map.of("paymentMethod", "sandbox:" + token));

    time.passesWithItsWork(after);

    assertThat(mail(anna, subject))
        .contains("rder " + number(order) + " ")
        .contains(EN_AMOUNT + "70.27")
        .contains("nothing was ordered")
        .contains(says)
        .contains("The cart is open again");
    assertThat(mail(dora, sujet))
        .contains("70,27\u00a0CHF")
        .contains(dit)
        .contains("Le panier est de nouveau ouvert dans le manager");
    assertThat(subjects(carl)).noneMatch(each -> each.contains("rder"));
  }

  @Test
  void whatWasPaidForADomainThatIsGoneIsNotCalledUncharged() {
    happens(ended("failed", "domain_taken"));

    assertThat(mail(anna, "Order O-2026-999999 of “Anna Keller” did not come about"))
        .contains("is now on the prepaid account")
        .contains(EN_AMOUNT + "70.27")
        .doesNotContain("charged");
  }

  @Test
  void whatWasPaidForAProductThatIsHadOnceIsNotCalledUncharged() {
    happens(ended("failed", "had_already"));

    assertThat(mail(anna, "Order O-2026-999999 of “Anna Keller” did not come about"))
        .contains("only one at a time")
        .contains("is now on the prepaid account")
        .contains(EN_AMOUNT + "70.27")
        .doesNotContain("charged");
  }

  @Test
  void whoIsRefusedAtOnceOrCancelsIsWrittenNothing() {
    addHosting("Site of the hut");
    Orders.placed(anna, cart, Map.of("paymentMethod", "sandbox:declined"));
    var order = Orders.placed(anna, cart, Map.of("paymentMethod", "sandbox:pending-success"));
    anna.calls().delete(Orders.path(anna, order.path("id").asText())).then().statusCode(204);
    happens(ended("cancelled", null));

    Wallets.fill(anna, "5.00");

    mailbox.await(anna.email(), "on the prepaid account");
    assertThat(subjects(anna)).noneMatch(each -> each.contains("rder"));
  }

  @Test
  void aDomainThatTheRegistryRefusesIsCredited() {
    lives(dora, "es", "ES");
    addHosting("Site of the hut");
    var domain = addDomain("refused-");
    Orders.placed(anna, cart, Map.of("paymentMethod", "sandbox:success"));

    time.passesWithItsWork("PT1S");

    anna = customers.signIn(anna.email());
    assertThat(Wallets.shown(anna)).startsWith("10.70 ");
    assertThat(mail(anna, "The domain " + domain + " could not be registered for “Anna Keller”"))
        .contains("refused to register the domain " + domain + " for Anna Keller.")
        .contains(EN_AMOUNT + "10.70, tax included, is now on the prepaid account");
    assertThat(mail(dora, "No se ha podido registrar el dominio " + domain))
        .contains("10,70\u00a0CHF, impuestos incluidos, están ahora en la cuenta prepago");
    assertThat(subjects(carl)).noneMatch(each -> each.contains("domain"));
  }

  @Test
  void ofADomainThatCostNothingNothingIsGivenBack() {
    happens(
        new RegistrationRefused(
            anna.organisationId(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            "gratis.ch",
            "policy",
            null));

    assertThat(mail(anna, "The domain gratis.ch could not be registered"))
        .contains("It cost nothing")
        .doesNotContain("prepaid");
  }
}
