package dev.kontor.sale.promotion;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Answer;
import dev.kontor.support.Catalogues;
import dev.kontor.support.Gifts;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many coupons in one call: all or none, and once for each key. */
@KontorTest
class CouponBatchTest {
  private static final String BATCHES = Gifts.COUPONS + "/batches";
  private static final String FORM = "([2-9A-HJKMNP-TV-Z]{4}-){3}[2-9A-HJKMNP-TV-Z]{2}";

  @Inject Operators operators;
  @Inject Tables tables;

  private Person sam;

  @BeforeEach
  void samIsAnOperator() {
    sam = operators.somebody();
  }

  @Test
  void tenThousandCodesAreMadeOnceForAKey() {
    var key = Catalogues.newCode();
    var prefix = "fair" + key.substring(0, 6);
    var first = issue(10_000, Map.of("prefix", prefix), key);

    assertThat(first.statusCode()).as(first.toString()).isEqualTo(201);
    assertThat(first.contentType()).isEqualTo("text/csv;charset=UTF-8");
    // Streamed: nobody knew how long it would be.
    assertThat(first.header("Content-Length")).isNull();
    var codes = codes(first);
    assertThat(codes).hasSize(10_000).doesNotHaveDuplicates();
    assertThat(codes).allMatch(code -> code.matches(prefix.toUpperCase(Locale.ROOT) + "-" + FORM));
    var location = first.header("Location");
    var batch = location.replace(Gifts.COUPONS + "?batchId=", "");
    assertThat(tables.count("coupon", "batch_id = ?::uuid", batch)).isEqualTo(10_000);

    var second = issue(10_000, Map.of("prefix", prefix), key);

    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(second.header("Location")).isEqualTo(location);
    assertThat(codes(second)).isEqualTo(codes);
    assertThat(tables.count("coupon", "code like upper(?) || '-%'", prefix)).isEqualTo(10_000);
    assertThat(issue(9_999, Map.of("prefix", prefix), key).path("type").toString())
        .isEqualTo("/problems/idempotency-key-reused");
  }

  @Test
  void eachIsGoodForOneOrderAndListedWithItsBatch() {
    var made = issue(3, Map.of(), Catalogues.newCode());
    var codes = codes(made);

    assertThat(codes).hasSize(3).allMatch(code -> code.matches(FORM));
    var listed = sam.calls().get(made.header("Location"));
    listed
        .then()
        .statusCode(200)
        .body("items.maximumRedemptions", equalTo(List.of(1, 1, 1)))
        .body("items.percentage", equalTo(List.of("5", "5", "5")))
        .body("next", equalTo(null));
    List<String> shown = listed.path("items.code");
    assertThat(shown).containsExactlyInAnyOrderElementsOf(codes);
    List<String> batches = listed.path("items.batchId");
    assertThat(batches.stream().collect(toSet())).hasSize(1);
    String next = sam.calls().get(made.header("Location") + "&limit=2").path("next");
    sam.calls()
        .get(made.header("Location") + "&limit=2&after=" + next)
        .then()
        .body("items.code", equalTo(List.of(codes.get(0))));
    sam.calls()
        .get("/v1/me/activity?kind=coupon.batch_issued&limit=1")
        .then()
        .body("items[0].subject.id", equalTo(batches.get(0)))
        .body("items[0].after.count", equalTo(3));
  }

  @Test
  void aBatchHasOneToTenThousand() {
    isRefused(issue(0, Map.of(), Catalogues.newCode()), "validation-failed", "count");
    isRefused(issue(10_001, Map.of(), Catalogues.newCode()), "validation-failed", "count");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "ABCDEFGHIJK", "AB-C", "ÄB"})
  void aPrefixHasTwoToTenLettersAndDigits(String prefix) {
    isRefused(
        issue(1, Map.of("prefix", prefix), Catalogues.newCode()), "coupon-code-invalid", "prefix");
  }

  @Test
  void aListByWhatIsNoIdIsRefused() {
    sam.calls()
        .get(Gifts.COUPONS + "?batchId=fair")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("batchId"));
  }

  private Answer issue(int count, Map<String, Object> more, String key) {
    var body = new HashMap<>(Gifts.percent("5", more));
    body.put("count", count);
    return sam.calls()
        .header("Idempotency-Key", key)
        .header("Accept", "text/csv")
        .body(body)
        .post(BATCHES);
  }

  private static List<String> codes(Answer answer) {
    var lines = answer.asString().lines().toList();
    assertThat(lines.get(0)).isEqualTo("code");
    return lines.subList(1, lines.size());
  }

  private static void isRefused(Answer answer, String problem, String field) {
    answer
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/" + problem))
        .body("violations[0].field", equalTo(field));
  }
}
