package dev.kontor.money.prepaid;

import dev.kontor.money.payment.PaymentMethodType;
import dev.kontor.platform.database.StartupFailure;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.problem.DomainException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How much may be topped up, by payment method and currency. */
@Singleton
public class TopUpLimits {
  private final PrepaidConfig config;

  TopUpLimits(PrepaidConfig config) {
    this.config = config;
  }

  /** Nobody should meet a mistyped limit before the operator of the service does. */
  void check(@Observes StartupEvent event) {
    config
        .limits()
        .forEach((method, byCurrency) -> byCurrency.keySet().forEach(each -> check(method, each)));
  }

  private void check(String method, String currency) {
    try {
      of(PaymentMethodType.of(method), currency);
    } catch (DomainException | IllegalArgumentException e) {
      throw new StartupFailure(
          "kontor.prepaid.limits." + method + "." + currency + " needs amounts such as 5.00.");
    }
  }

  /** The limits of all methods that there are for a currency. */
  List<TopUpLimitResponse> of(String currency) {
    return Arrays.stream(PaymentMethodType.values())
        .flatMap(method -> of(method, currency).stream())
        .toList();
  }

  /** Empty where a method isn't taken for a currency. */
  public Optional<TopUpLimitResponse> of(PaymentMethodType method, String currency) {
    return Optional.ofNullable(config.limits().getOrDefault(method.code(), Map.of()).get(currency))
        .map(
            limit ->
                new TopUpLimitResponse(
                    method,
                    currency,
                    new Money(limit.minimum(), currency),
                    new Money(limit.maximum(), currency),
                    new Money(limit.highestBalance(), currency)));
  }

  public Duration waitsFor(PaymentMethodType method) {
    return config.waitsFor().getOrDefault(method.code(), Duration.ofDays(1));
  }
}
