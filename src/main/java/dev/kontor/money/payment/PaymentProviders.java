package dev.kontor.money.payment;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The payment providers that this installation works with. */
@Singleton
class PaymentProviders {
  private final List<PaymentProvider> open;

  PaymentProviders(@All List<PaymentProvider> providers) {
    open = providers.stream().filter(PaymentProvider::isOpen).toList();
  }

  Optional<PaymentProvider> find(String code) {
    return open.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  /** The one that a token is from. */
  Optional<PaymentProvider> issuer(String token) {
    return open.stream().filter(each -> each.issued(token)).findFirst();
  }
}
