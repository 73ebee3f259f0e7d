package dev.kontor.product.catalogue;

import static dev.kontor.support.Catalogues.newCode;
import static dev.kontor.support.Catalogues.newType;
import static dev.kontor.support.Catalogues.offer;
import static dev.kontor.support.Catalogues.putOffer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators end the renewals of what isn't sold any more, 60 days before at least (SUB-12). */
@KontorTest
class RenewalsEndTest {
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person sam;
  private String type;
  private String code;
  private LocalDate today;

  @BeforeEach
  void anOfferThatIsNotSold() {
    sam = operators.newOperator();
    type = newType(sam);
    code = newCode();
    today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
    sell(today);
  }

  @Test
  void renewalsEndOnADayThatIsAnnouncedLongBefore() {
    isRefused(end(59), 422, "renewals-end-too-soon");
    assertThat(shown()).isNull();

    assertThat(endsOn(end(60))).isEqualTo(today.plusDays(60).toString());
    assertThat(shown()).isEqualTo(today.plusDays(60));
  }

  @Test
  void theRefusalTellsWhichDaysCanBeChosen() {
    var soon = Api.json(end(10));
    assertThat(soon.path("earliest").asText()).isEqualTo(today.plusDays(60).toString());
    assertThat(soon.at("/violations/0/field").asText()).isEqualTo("endsOn");

    var late = end(3700);
    isRefused(late, 422, "renewals-end-too-late");
    assertThat(Api.json(late).path("latest").asText()).isEqualTo(today.plusYears(10).toString());
    assertThat(end(today.plusYears(10)).statusCode()).isEqualTo(200);
  }

  @Test
  void theDayIsMovedButNeverNearerThanSixtyDays() {
    end(300).then().statusCode(200);

    assertThat(endsOn(end(400))).isEqualTo(today.plusDays(400).toString());
    assertThat(endsOn(end(100))).isEqualTo(today.plusDays(100).toString());
    isRefused(end(59), 422, "renewals-end-too-soon");
    assertThat(shown()).isEqualTo(today.plusDays(100));
  }

  @Test
  void theSameDayOnceMoreIsNoChangeAlsoWhenItIsNear() {
    comesOn(today.plusDays(20));

    assertThat(end(20).statusCode()).isEqualTo(200);
    isRefused(end(30), 422, "renewals-end-too-soon");
    assertThat(changes()).hasSize(1);
  }

  @Test
  void whatIsSoldIsRenewed() {
    sell(today.plusDays(7), "P1Y 50.00 CHF");
    isRefused(end(90), 409, "offer-still-sold");

    sell(today, "P1Y 50.00 EUR");
    isRefused(end(90), 409, "offer-still-sold");
    assertThat(shown()).isNull();
  }

  @Test
  void anEndIsTakenBackOnce() {
    end(90).then().statusCode(200);

    assertThat(takeBack().statusCode()).isEqualTo(204);
    assertThat(shown()).isNull();
    isRefused(takeBack(), 404, "not-found");
  }

  @Test
  void anEndThatHasComeStays() {
    comesOn(today);

    isRefused(takeBack(), 409, "renewals-end-reached");
    isRefused(end(90), 409, "renewals-end-reached");
    assertThat(shown()).isEqualTo(today);
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 0})
  void newPricesTakeTheEndBackAlsoOnceItHasCome(int days) {
    comesOn(today.plusDays(days));
    var renamed = offer(type, today);
    renamed.put("position", 20);
    assertThat(endsOn(putOffer(sam, code, renamed))).isEqualTo(today.plusDays(days).toString());

    var sold = sell(today.plusDays(3), "P1Y 50.00 CHF");

    assertThat(Api.json(sold).path("renewalsEndOn").isNull()).isTrue();
    assertThat(shown()).isNull();
    assertThat(changes().get(0).at("/before/renewalsEndOn").asText())
        .isEqualTo(today.plusDays(days).toString());
  }

  @Test
  void eachChangeStandsInTheOperatorsLog() {
    end(90).then().statusCode(200);
    end(90).then().statusCode(200);
    takeBack();

    var changes = changes();
    assertThat(changes).hasSize(3);
    assertThat(changes.get(1).path("after").toString())
        .isEqualTo("{\"renewalsEndOn\":\"%s\"}".formatted(today.plusDays(90)));
    assertThat(changes.get(0).path("before").path("renewalsEndOn").asText())
        .isEqualTo(today.plusDays(90).toString());
  }

  @Test
  void whatThereIsNotCanNotEnd() {
    code = newCode();

    isRefused(end(90), 404, "not-found");
    isRefused(takeBack(), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2030-02-30", "01.01.2030", "2030-01-01T00:00:00Z", "", "soon"})
  void aDayIsWrittenAsADate(String written) {
    var answer = sam.calls().body(Map.of("endsOn", written)).put(path());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Api.json(answer).at("/violations/0/field").asText()).isEqualTo("endsOn");
    isRefused(sam.calls().body(Map.of()).put(path()), 422, "validation-failed");
  }

  @Test
  void ofThoseWhoTakeItBackAtOnceOneDoes() {
    end(90).then().statusCode(200);

    var statuses = AtOnce.times(8, i -> takeBack().statusCode());

    assertThat(Collections.frequency(statuses, 204)).isEqualTo(1);
    assertThat(Collections.frequency(statuses, 404)).isEqualTo(7);
  }

  private String path() {
    return "/v1/operator/catalogue/offers/" + code + "/renewals-end";
  }

  private Answer end(int days) {
    return end(today.plusDays(days));
  }

  private Answer end(LocalDate day) {
    return sam.calls().body(Map.of("endsOn", day.toString())).put(path());
  }

  private Answer takeBack() {
    return sam.calls().delete(path());
  }

  /** As it is once the days before have gone by. */
  private void comesOn(LocalDate day) {
    tables.run("update offer set renewals_end_on = ? where code = ?", day, code);
  }

  private Answer sell(LocalDate from, String... prices) {
    var answer = putOffer(sam, code, offer(type, from, prices));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer;
  }

  private LocalDate shown() {
    return tables
        .one("select renewals_end_on from offer where code = ?", LocalDate.class, code)
        .orElse(null);
  }

  private JsonNode changes() {
    return Api.json(sam.calls().get("/v1/me/activity?kind=catalogue.offer_changed")).path("items");
  }

  private static String endsOn(Answer answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return Api.json(answer).path("renewalsEndOn").asText();
  }

  private static void isRefused(Answer answer, int status, String problem) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(Api.json(answer).path("type").asText()).isEqualTo("/problems/" + problem);
  }
}
