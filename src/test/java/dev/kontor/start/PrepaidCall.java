package dev.kontor.start;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Wallets;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Moves money to a prepaid account, or from it. */
final class PrepaidCall extends MoneyCall {
  private static final Set<String> REFUSALS =
      Set.of("/problems/balance-insufficient", "/problems/balance-limit-exceeded");

  private final Kind kind;
  private final BigDecimal amount;
  private final @Nullable PrepaidCall reversed;

  private PrepaidCall(
      Kind kind, UUID organisationId, BigDecimal amount, @Nullable PrepaidCall reversed) {
    super(organisationId);
    this.kind = kind;
    this.amount = amount;
    this.reversed = reversed;
  }

  private enum Kind {
    TOP_UP(500, 5000),
    CHARGE(1, 3000),
    WITHDRAWAL(1, 500),
    /** Of a charge that was acknowledged. */
    REVERSAL(0, 0);

    private final int least;
    private final int most;

    Kind(int least, int most) {
      this.least = least;
      this.most = most;
    }
  }

  /** A little more comes than goes. */
  static PrepaidCall any(UUID organisationId) {
    var random = ThreadLocalRandom.current();
    var draw = random.nextInt(8);
    var kind = draw < 4 ? Kind.TOP_UP : draw < 7 ? Kind.CHARGE : Kind.WITHDRAWAL;
    var amount = BigDecimal.valueOf(random.nextInt(kind.least, kind.most), 2);
    return new PrepaidCall(kind, organisationId, amount, null);
  }

  /** Takes a charge back, with a credit note. */
  PrepaidCall reversal() {
    return new PrepaidCall(Kind.REVERSAL, organisationId(), amount, this);
  }

  boolean isCharge() {
    return kind == Kind.CHARGE;
  }

  @Override
  void requireAsAsked(JsonNode told) {
    assertThat(told.at("/amount/amount").asText()).isEqualTo(isCharge() ? "-" + amount : shown());
  }

  @Override
  Set<String> refusals() {
    return REFUSALS;
  }

  @Override
  boolean isOperators() {
    return isCharge() || kind == Kind.REVERSAL;
  }

  private String shown() {
    return amount.toPlainString();
  }

  @Override
  String path() {
    return switch (kind) {
      case TOP_UP -> Wallets.path(organisationId()) + "/top-ups";
      case CHARGE -> Wallets.staffPath(organisationId()) + "/charges";
      case WITHDRAWAL -> Wallets.path(organisationId()) + "/withdrawals";
      case REVERSAL -> Wallets.staffPath(organisationId()) + "/reversals";
    };
  }

  @Override
  Map<String, Object> body() {
    return switch (kind) {
      case TOP_UP -> Wallets.topUpOf(shown(), "sandbox:success");
      case CHARGE -> Map.of("amount", Wallets.chf(shown()), "reason", key());
      case WITHDRAWAL -> Wallets.withdrawalOf(shown());
      case REVERSAL ->
          Map.of("entryId", requireNonNull(reversed).answer().path("id").asText(), "reason", key());
    };
  }

  private boolean isPaid() {
    return kind != Kind.TOP_UP || status().equals("succeeded");
  }

  @Override
  BigDecimal change() {
    return kind == Kind.TOP_UP && isPaid() || kind == Kind.REVERSAL
        ? amount
        : isCharge() ? amount.negate() : BigDecimal.ZERO;
  }

  @Override
  BigDecimal held() {
    return kind == Kind.WITHDRAWAL ? amount : BigDecimal.ZERO;
  }

  @Override
  Stream<String> traces() {
    var id = answer().path("id").asText();
    return switch (kind) {
      case TOP_UP -> {
        var asked = "top-up " + id + " " + amount + " " + status();
        var entry = "entry top_up " + answer().at("/payment/id").asText() + " " + amount;
        yield isPaid() ? Stream.of(asked, entry) : Stream.of(asked);
      }
      case CHARGE -> Stream.of("entry charge " + key() + " " + id + " -" + amount);
      case WITHDRAWAL -> Stream.of("withdrawal " + id + " " + amount + " pending");
      case REVERSAL ->
          Stream.of("entry reversal " + answer().at("/reference/id").asText() + " " + amount);
    };
  }

  @Override
  String kind() {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
