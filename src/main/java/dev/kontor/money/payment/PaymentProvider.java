package dev.kontor.money.payment;

import java.util.Optional;
import java.util.UUID;

/**
 * A payment provider. No transaction is open while one is asked; each call ends within ten seconds,
 * by an exception if need be.
 */
interface PaymentProvider {
  /** Stands in the addresses of its callbacks. */
  String code();

  /** Whether this installation works with it. */
  boolean isOpen();

  /** Whether a token is one of this provider's. */
  boolean issued(String token);

  /** What people may see of a method; empty where the token stands for no such method. */
  Optional<MethodDetails> describe(PaymentMethodType type, String token);

  /**
   * Asks for money, once for each payment id.
   *
   * @throws ProviderUnreachable where no answer came; it may have been charged
   */
  Outcome charge(ProviderCharge charge);

  /**
   * What became of a payment; empty where the provider has never heard of it.
   *
   * @throws ProviderUnreachable where no answer came
   */
  Optional<Outcome> find(UUID paymentId);

  /** Whether it can give back what it charged. */
  boolean givesBack();

  /**
   * Asks to give back a part of a charge, or all of it, once for each refund id.
   *
   * @throws ProviderUnreachable where no answer came; it may have been given back
   */
  RefundOutcome refund(ProviderRefund refund);

  /**
   * What became of a refund; empty where the provider has never heard of it.
   *
   * @throws ProviderUnreachable where no answer came
   */
  Optional<RefundOutcome> findRefund(UUID refundId);

  /** The key of its callbacks' signatures; empty where it never calls back. */
  Optional<byte[]> callbackKey();
}
