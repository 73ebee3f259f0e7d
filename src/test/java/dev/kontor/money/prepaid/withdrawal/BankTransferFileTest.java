package dev.kontor.money.prepaid.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Handing withdrawals to the bank. */
@KontorTest
class BankTransferFileTest {
  private static final String FILES = "/v1/operator/withdrawals/bank-transfer-files";

  @Inject Customers customers;
  @Inject Operators operators;

  private Person operator;
  private Person anna;

  @BeforeEach
  void nothingIsWaiting() {
    operator = operators.somebody();
    while (Wallets.post(operator, FILES).statusCode() == 201) {
      // What other tests left is picked up.
    }
    anna = customers.newPerson();
    Wallets.fill(anna, "100.00");
  }

  @Test
  void aFileTakesWhatIsWaitingAndIsConfirmedOnce() throws Exception {
    var first = withdraw(anna, "10.00");
    var second = withdraw(anna, "20.50");
    var cancelled = withdraw(anna, "1.00");
    anna.calls().delete(path(cancelled)).then().statusCode(204);
    toPaypal();

    var file = json(Wallets.post(operator, FILES), 201);

    assertThat(file.path("transfers").asInt()).isEqualTo(2);
    var xml = operator.calls().get(FILES + "/" + file.path("id").asText());
    assertThat(xml.statusCode()).isEqualTo(200);
    assertThat(xml.contentType()).startsWith("application/xml");
    assertThatCode(() -> validate(xml.asString())).doesNotThrowAnyException();
    assertThat(xml.asString())
        .contains("30.5", "CH9300762011623852957", "Anna Keller")
        .contains(first.replace("-", ""), second.replace("-", ""))
        .doesNotContain(cancelled.replace("-", ""));
    isRefused(anna.calls().delete(path(first)), 409, "withdrawal-picked-up");
    isRefused(Wallets.post(operator, FILES), 409, "no-withdrawals-waiting");

    fail(second);
    var left = operator.calls().get(FILES + "/" + file.path("id").asText()).asString();
    assertThatCode(() -> validate(left)).doesNotThrowAnyException();
    assertThat(left).contains(first.replace("-", "")).doesNotContain(second.replace("-", ""));
    var confirmation = FILES + "/" + file.path("id").asText() + "/confirmation";
    var answers = AtOnce.times(8, i -> Wallets.post(operator, confirmation).statusCode());

    assertThat(Collections.frequency(answers, 200)).isEqualTo(1);
    assertThat(Collections.frequency(answers, 409)).isEqualTo(7);
    isRefused(Wallets.post(operator, confirmation), 409, "file-confirmed");
    assertThat(Wallets.shown(anna)).isEqualTo("90.00 5.00 85.00");
    assertThat(operator.calls().get(FILES + "/" + file.path("id").asText()).asString())
        .isEqualTo(left);
    assertThat(activity())
        .contains(
            "bank_transfer_file.made",
            "bank_transfer_file.downloaded",
            "bank_transfer_file.confirmed");
  }

  private List<String> activity() {
    return Api.json(operator.calls().get("/v1/me/activity?kind=bank_transfer_file"))
        .path("items")
        .findValuesAsText("kind");
  }

  @Test
  void whatAFileHeldWaitsAgainWhenItIsGivenUp() {
    var id = withdraw(anna, "10.00");
    var file = FILES + "/" + json(Wallets.post(operator, FILES), 201).path("id").asText();

    operator.calls().delete(file).then().statusCode(204);

    isRefused(operator.calls().get(file), 404, "not-found");
    assertThat(get(path(id)).path("status").asText()).isEqualTo("pending");
    var again = json(Wallets.post(operator, FILES), 201).path("id").asText();
    assertThat(confirm(again)).isEqualTo(200);
    isRefused(operator.calls().delete(FILES + "/" + again), 409, "file-confirmed");
  }

  @Test
  void operatorsConfirmNoFileWithWithdrawalsOfTheirOwn() {
    var other = operators.newOperator();
    Wallets.fill(other, "10.00");
    withdraw(other, "10.00");
    var file = FILES + "/" + json(Wallets.post(operator, FILES), 201).path("id").asText();

    isRefused(Wallets.post(other, file + "/confirmation"), 403, "own-affair");
    isRefused(other.calls().delete(file), 403, "own-affair");
    isRefused(Wallets.post(other, FILES), 409, "no-withdrawals-waiting");
    Wallets.post(operator, file + "/confirmation").then().statusCode(200);
  }

  @Test
  void aBrokenFileWouldBeNoticed() {
    assertThatThrownBy(
            () -> validate("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\"/>"))
        .isInstanceOf(SAXException.class);
  }

  @Test
  void ofManyFilesAtOnceEachWithdrawalIsInOne() {
    var ids = List.of(withdraw(anna, "1.00"), withdraw(anna, "2.00"), withdraw(anna, "3.00"));

    AtOnce.times(6, i -> Wallets.post(operator, FILES).statusCode());

    var files = ids.stream().map(id -> get(path(id)).path("bankTransferFileId").asText()).toList();
    assertThat(files).doesNotContain("null");
  }

  @Test
  void filesOfManyAccountsAreConfirmedWhileTheirOwnersSpend() {
    var people = List.of(anna, customers.newPerson(), customers.newPerson());
    people.stream().skip(1).forEach(each -> Wallets.fill(each, "100.00"));
    people.forEach(each -> withdraw(each, "10.00"));
    var one = json(Wallets.post(operator, FILES), 201).path("id").asText();
    people.forEach(each -> withdraw(each, "10.00"));
    var other = json(Wallets.post(operator, FILES), 201).path("id").asText();

    var answers =
        AtOnce.times(
            12,
            i ->
                switch (i) {
                  case 0 -> confirm(one);
                  case 1 -> confirm(other);
                  default ->
                      Wallets.charge(operator, people.get(i % 3).organisationId(), "1.00")
                          .statusCode();
                });

    assertThat(answers).allMatch(status -> status == 200 || status == 201);
    for (var each : people) {
      assertThat(Wallets.balance(each).at("/held/amount").asText()).isEqualTo("0.00");
    }
  }

  @Test
  void operatorsSeeAllWithdrawalsAndFiles() {
    withdraw(anna, "1.00");
    Wallets.post(operator, FILES);

    assertThat(
            Api.json(operator.calls().get("/v1/operator/withdrawals?status=processing"))
                .path("items"))
        .isNotEmpty();
    assertThat(Api.json(operator.calls().get(FILES)).path("items")).isNotEmpty();
    isRefused(
        operator.calls().get("/v1/operator/withdrawals?status=lost"),
        422,
        "withdrawal-status-unknown");
    isRefused(operator.calls().get(FILES + "/" + Wallets.newKey()), 404, "not-found");
    isRefused(
        Wallets.post(operator, FILES + "/" + Wallets.newKey() + "/confirmation"), 404, "not-found");
  }

  private int confirm(String file) {
    return Wallets.post(operator, FILES + "/" + file + "/confirmation").statusCode();
  }

  private void toPaypal() {
    var body =
        Map.<String, Object>of(
            "amount", Wallets.chf("5.00"), "destination", Map.of("paypal", "anna@example.com"));
    Wallets.post(anna, Wallets.path(anna) + "/withdrawals", body).then().statusCode(201);
  }

  private void fail(String id) {
    Wallets.post(
            operator,
            "/v1/operator/withdrawals/" + id + "/fail",
            Map.of("reason", "Account closed"))
        .then()
        .statusCode(200);
  }

  private static String withdraw(Person person, String amount) {
    return json(Wallets.withdraw(person, amount), 201).path("id").asText();
  }

  private String path(String id) {
    return Wallets.path(anna) + "/withdrawals/" + id;
  }

  private JsonNode get(String path) {
    return json(anna.calls().get(path), 200);
  }

  private static JsonNode json(Answer answer, int status) {
    return Api.json(answer.then().statusCode(status).extract());
  }

  private static void validate(String xml) throws SAXException, IOException {
    var schema =
        Objects.requireNonNull(
            Thread.currentThread().getContextClassLoader().getResource("pain.001.001.09.xsd"));
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(schema)
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
  }

  private static void isRefused(Answer answer, int status, String problem) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(Api.json(answer).path("type").asText()).isEqualTo("/problems/" + problem);
  }
}
