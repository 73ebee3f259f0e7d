package dev.kontor.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Wallets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Orders what is in a cart, for the total that was read. */
final class CheckoutCall extends MoneyCall {
  private static final Set<String> REFUSALS =
      Set.of(
          "/problems/balance-insufficient",
          "/problems/prepaid-too-high",
          "/problems/payment-method-required");

  /** The service was killed before it had asked the provider. */
  private static final String NOT_STARTED = "not_started";

  private final Basket basket;
  private final Means means;

  CheckoutCall(Basket basket, Means means) {
    super(basket.organisationId());
    this.basket = basket;
    this.means = means;
  }

  /** By what it is paid, and how that may go. */
  enum Means {
    PREPAID("", Set.of("paid")),
    HALF_PREPAID("sandbox:success", Set.of("paid")),
    CARD("sandbox:success", Set.of("paid")),
    DECLINED("sandbox:declined", Set.of("failed declined")),
    /** A repeat may come after the payment. */
    PENDING("sandbox:pending-success", Set.of("pending", "paid"));

    private final String method;
    private final Set<String> ends;

    Means(String method, Set<String> ends) {
      this.method = method;
      this.ends = ends;
    }
  }

  /** The cart of an order that came to nothing is open again. */
  CheckoutCall again() {
    return new CheckoutCall(basket, Means.CARD);
  }

  boolean isFailed() {
    return isAcknowledged() && status().equals("failed");
  }

  @Override
  void requireAsAsked(JsonNode told) {
    assertThat(amount(told.path("total"))).isEqualTo(basket.total());
    var failure = told.path("failure");
    var end = told.path("status").asText() + (failure.isNull() ? "" : " " + failure.asText());
    if (means == Means.PREPAID || !end.equals("failed " + NOT_STARTED)) {
      assertThat(end).as(means + " " + told).isIn(means.ends);
    }
  }

  @Override
  Set<String> refusals() {
    return REFUSALS;
  }

  @Override
  boolean isOperators() {
    return false;
  }

  @Override
  String path() {
    return basket.path() + "/checkout";
  }

  @Override
  Map<String, Object> body() {
    var total = Wallets.chf(basket.total().toPlainString());
    return switch (means) {
      case PREPAID -> Map.of("expectedTotal", total, "prepaidAll", true);
      case HALF_PREPAID ->
          Map.of(
              "expectedTotal",
              total,
              "prepaidAmount",
              Wallets.chf(half().toPlainString()),
              "paymentMethod",
              means.method);
      case CARD, DECLINED, PENDING -> Map.of("expectedTotal", total, "paymentMethod", means.method);
    };
  }

  private BigDecimal half() {
    return basket.total().divide(BigDecimal.valueOf(2), 2, RoundingMode.DOWN);
  }

  /** What is pending is paid when time has passed, since its provider was asked. */
  private String end() {
    return status().equals("pending") ? "paid" : status();
  }

  private boolean isPaid() {
    return end().equals("paid");
  }

  private boolean isRefunded() {
    return isPaid() && basket.isRefused();
  }

  @Override
  BigDecimal change() {
    var paid = isPaid() ? paidBy("prepaid") : BigDecimal.ZERO;
    return (isRefunded() ? basket.total() : BigDecimal.ZERO).subtract(paid);
  }

  private BigDecimal paidBy(String kind) {
    return parts(kind)
        .map(each -> amount(each.path("amount")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Stream<JsonNode> parts(String kind) {
    return StreamSupport.stream(answer().path("payments").spliterator(), false)
        .filter(each -> each.path("kind").asText().equals(kind));
  }

  /** Nothing any more, when time has passed. */
  @Override
  BigDecimal held() {
    return BigDecimal.ZERO;
  }

  @Override
  Stream<String> traces() {
    var order = Stream.of("order " + id() + " " + basket.total() + " " + end());
    return isPaid() ? Stream.of(order, entries(), refund()).flatMap(each -> each) : order;
  }

  /** Money from outside comes, and goes at once. */
  private Stream<String> entries() {
    var prepaid = parts("prepaid").map(each -> id() + " -" + amount(each.path("amount")));
    var external = parts("external").map(each -> each.path("paymentId").asText() + " 0.00");
    return Stream.concat(prepaid, external).map(each -> "entry order " + each);
  }

  private Stream<String> refund() {
    return isRefunded()
        ? Stream.of("entry order_refund " + basket.domainName() + " " + basket.total())
        : Stream.empty();
  }

  private String id() {
    return answer().path("id").asText();
  }

  private static BigDecimal amount(JsonNode money) {
    return new BigDecimal(money.path("amount").asText());
  }

  @Override
  String kind() {
    return "order";
  }
}
