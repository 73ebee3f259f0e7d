package dev.kontor.money.payment;

import dev.kontor.platform.database.DatabaseConfig;
import dev.kontor.platform.database.StartupFailure;
import dev.kontor.platform.secret.Secrets;
import dev.kontor.platform.security.Keys;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A provider that moves no money: how a payment and its refunds go stands in its token. It has
 * books of its own, and calls back as a real one does.
 */
@Singleton
class Sandbox implements PaymentProvider {
  static final String CODE = "sandbox";

  private static final String SECRET_PREFIX = "whsec_";
  private static final int KEY_BYTES = 24;

  private final SandboxService books;
  private final SandboxRefundService refunds;
  private final Clock clock;
  private final boolean isOpen;
  private final byte[] callbackKey;

  Sandbox(
      SandboxService books,
      SandboxRefundService refunds,
      Clock clock,
      PaymentConfig config,
      DatabaseConfig database,
      Keys keys) {
    this.books = books;
    this.refunds = refunds;
    this.clock = clock;
    isOpen = config.sandbox().orElse(database.embeddedDatabase());
    if (isOpen && !database.embeddedDatabase()) {
      Log.warn("The payment sandbox is open (KONTOR_PAYMENT_SANDBOX): it gives money for nothing.");
    }
    callbackKey = isOpen ? key(config, keys) : new byte[0];
  }

  private static byte[] key(PaymentConfig config, Keys keys) {
    var secret =
        config
            .sandboxSecret()
            .orElseGet(
                () ->
                    keys.file(
                        "payment-sandbox.secret",
                        "KONTOR_PAYMENT_SANDBOX_SECRET",
                        () ->
                            SECRET_PREFIX
                                + Base64.getEncoder().encodeToString(Secrets.random(KEY_BYTES))));
    if (!secret.startsWith(SECRET_PREFIX)) {
      return secret.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
    } catch (IllegalArgumentException notBase64) {
      throw new StartupFailure("KONTOR_PAYMENT_SANDBOX_SECRET needs base64 after whsec_.");
    }
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public boolean isOpen() {
    return isOpen;
  }

  @Override
  public boolean issued(String token) {
    return SandboxToken.of(token).isPresent();
  }

  @Override
  public Optional<MethodDetails> describe(PaymentMethodType type, String token) {
    return issued(token) ? Optional.of(details(type)) : Optional.empty();
  }

  private MethodDetails details(PaymentMethodType type) {
    return switch (type) {
      case CARD -> new MethodDetails("Visa", "4242", inThreeYears(), null);
      case TWINT -> new MethodDetails(null, null, null, "+41 79 … 67");
      case PAYPAL -> new MethodDetails(null, null, null, "a…@example.com");
      case BANK_TRANSFER -> new MethodDetails(null, null, null, "CH93 … 2957");
    };
  }

  private LocalDate inThreeYears() {
    var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return today.plusYears(3).withDayOfMonth(1).plusMonths(1).minusDays(1);
  }

  @Override
  public Outcome charge(ProviderCharge charge) {
    var token = SandboxToken.of(charge.token()).orElseThrow();
    var outcome = books.charge(charge, token);
    if (token == SandboxToken.TIMEOUT) {
      throw new ProviderUnreachable(CODE);
    }
    return outcome;
  }

  @Override
  public Optional<Outcome> find(UUID paymentId) {
    return books.find(paymentId);
  }

  @Override
  public boolean givesBack() {
    return true;
  }

  @Override
  public RefundOutcome refund(ProviderRefund refund) {
    var outcome = refunds.refund(refund);
    if (refunds.isSilentAbout(refund.paymentId())) {
      throw new ProviderUnreachable(CODE);
    }
    return outcome;
  }

  @Override
  public Optional<RefundOutcome> findRefund(UUID refundId) {
    return refunds.find(refundId);
  }

  @Override
  public Optional<byte[]> callbackKey() {
    return Optional.of(callbackKey.clone());
  }
}
