package dev.kontor.money.payment;

import dev.kontor.platform.http.JsonBody;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes what providers tell. A callback counts once it proves to come from its provider, isn't old,
 * and wasn't acted on before.
 */
@ApplicationScoped
class CallbackService {
  /** As far as clocks may differ; as Standard Webhooks has it. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final PaymentProviders providers;
  private final PaymentTable payments;
  private final SettlementService settlement;
  private final RefundCallbacks refunds;
  private final JsonBody bodies;
  private final Clock clock;

  CallbackService(
      PaymentProviders providers,
      PaymentTable payments,
      SettlementService settlement,
      RefundCallbacks refunds,
      JsonBody bodies,
      Clock clock) {
    this.providers = providers;
    this.payments = payments;
    this.settlement = settlement;
    this.refunds = refunds;
    this.bodies = bodies;
    this.clock = clock;
  }

  /**
   * What came.
   *
   * @param id header {@code webhook-id}
   * @param timestamp header {@code webhook-timestamp}
   * @param signature header {@code webhook-signature}
   */
  record Message(
      @Nullable String id, @Nullable String timestamp, @Nullable String signature, byte[] body) {}

  /**
   * Acts on a callback, once.
   *
   * @return a refusal that leaves a trace: of another amount than was asked for, which is noted
   * @throws DomainException 404 for an unknown provider, payment or refund, 401 where it isn't
   *     genuine or too old
   */
  @Transactional
  Optional<DomainException> receive(String providerCode, Message message) {
    var key =
        providers
            .find(providerCode)
            .flatMap(PaymentProvider::callbackKey)
            .orElseThrow(CommonProblem.NOT_FOUND::exception);
    var id = requireGenuine(message, key);
    var told = bodies.read(message.body(), CallbackBody.class);
    return told.refundId() == null
        ? ofPayment(providerCode, id, told)
        : refunds.receive(providerCode, id, told.refundId(), told);
  }

  private Optional<DomainException> ofPayment(String providerCode, String id, CallbackBody told) {
    var payment =
        payments
            .lock(told.paymentId())
            .filter(each -> each.provider().equals(providerCode))
            .orElseThrow(PaymentProblem.PAYMENT_UNKNOWN::exception);
    if (!told.amount().equals(payment.amount())) {
      if (told.status() == CallbackStatus.SUCCEEDED) {
        settlement.apply(payment, outcome(told));
      }
      return Optional.of(PaymentProblem.PAYMENT_AMOUNT_MISMATCH.exception());
    }
    if (payments.isFirst(providerCode, id, clock.instant())) {
      settlement.apply(payment, outcome(told));
    }
    return Optional.empty();
  }

  private static Outcome outcome(CallbackBody told) {
    var status = PaymentStatus.valueOf(told.status().name());
    var failure = status == PaymentStatus.FAILED ? PaymentFailure.DECLINED : null;
    return new Outcome(status, failure, told.amount());
  }

  private String requireGenuine(Message message, byte[] key) {
    if (message.id() == null || message.timestamp() == null || message.signature() == null) {
      throw PaymentProblem.CALLBACK_SIGNATURE_INVALID.exception();
    }
    var ours = new CallbackSignature(message.id(), message.timestamp(), message.body());
    if (!ours.isAmong(message.signature(), key)) {
      throw PaymentProblem.CALLBACK_SIGNATURE_INVALID.exception();
    }
    var age = Duration.between(instant(message.timestamp()), clock.instant()).abs();
    if (age.compareTo(TOLERANCE) > 0) {
      throw PaymentProblem.CALLBACK_OUTDATED.exception();
    }
    return message.id();
  }

  private static Instant instant(String seconds) {
    try {
      return Instant.ofEpochSecond(Long.parseLong(seconds));
    } catch (NumberFormatException | DateTimeException e) {
      throw PaymentProblem.CALLBACK_OUTDATED.exception();
    }
  }

  /** Forgets callbacks that would be too old by now anyway. */
  @Transactional
  void forgetOld() {
    payments.forgetCallbacks(clock.instant().minus(TOLERANCE.multipliedBy(4)));
  }
}
