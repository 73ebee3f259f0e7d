package dev.kontor.sale.order;

import dev.kontor.money.payment.PaymentMethodType;
import dev.kontor.money.payment.PaymentMethods;
import dev.kontor.money.prepaid.Amounts;
import dev.kontor.money.prepaid.TopUpLimits;
import dev.kontor.organisation.billing.BillingAddresses;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.money.Money;
import dev.kontor.product.product.Products;
import dev.kontor.sale.cart.CartContents;
import dev.kontor.sale.cart.Carts;
import dev.kontor.sale.quote.PrepaidPart;
import dev.kontor.sale.quote.PricePreview;
import dev.kontor.sale.quote.Quote;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads how orders are to be paid, and refuses what can't be. */
@Singleton
public class CheckoutChoices {
  private final PaymentMethods methods;
  private final TopUpLimits limits;
  private final Organisations organisations;
  private final BillingAddresses addresses;

  CheckoutChoices(
      PaymentMethods methods,
      TopUpLimits limits,
      Organisations organisations,
      BillingAddresses addresses) {
    this.methods = methods;
    this.limits = limits;
    this.organisations = organisations;
    this.addresses = addresses;
  }

  CheckoutChoice of(UUID organisationId, CheckoutRequest asked, CartContents contents) {
    var addressId =
        asked.billingAddressId() == null ? contents.billingAddressId() : asked.billingAddressId();
    if (asked.billingAddressId() != null
        && !addresses.exists(organisationId, asked.billingAddressId())) {
      throw Products.billingAddressUnknown().onField("billingAddressId");
    }
    var method = asked.paymentMethod() == null ? contents.paymentMethod() : asked.paymentMethod();
    var prepaid =
        prepaid(organisationId, asked.prepaidAmount(), asked.prepaidAll(), contents.prepaid());
    return new CheckoutChoice(prepaid, method, addressId);
  }

  PrepaidPart prepaid(
      UUID organisationId, @Nullable Money amount, @Nullable Boolean isAll, PrepaidPart otherwise) {
    return prepaid(() -> organisations.currency(organisationId), amount, isAll, otherwise);
  }

  /**
   * How much is to be paid from the prepaid account.
   *
   * @param currency of the price, asked for where an amount is said
   * @param amount so much, where it is said
   * @param isAll or as much as there is
   * @param otherwise where neither is said
   * @throws dev.kontor.platform.problem.DomainException 422 {@code prepaid-ambiguous}, {@code
   *     currency-mismatch}, {@code amount-not-positive}
   */
  public static PrepaidPart prepaid(
      Supplier<String> currency,
      @Nullable Money amount,
      @Nullable Boolean isAll,
      PrepaidPart otherwise) {
    if (amount != null) {
      if (Boolean.TRUE.equals(isAll)) {
        throw Carts.prepaidAmbiguous().onField("prepaidAll");
      }
      if (!amount.currency().equals(currency.get())) {
        throw Amounts.currencyMismatch(currency.get()).onField("prepaidAmount.currency");
      }
      Amounts.requirePositive(amount, "prepaidAmount");
      return new PrepaidPart(false, amount.minor());
    }
    if (isAll != null) {
      return isAll ? PrepaidPart.ALL : PrepaidPart.NOTHING;
    }
    return otherwise;
  }

  RestPayment rest(UUID organisationId, Quote quote, @Nullable String method) {
    return rest(organisationId, Money.ofMinor(quote.rest(), quote.currency()), method);
  }

  /**
   * How is paid what the prepaid account doesn't pay, by a method that is this organisation's.
   *
   * @param method a saved one's id, a provider's token, or {@code bank_transfer}; left alone where
   *     the rest is nothing
   * @throws dev.kontor.platform.problem.DomainException 422 {@code payment-method-required}, {@code
   *     payment-method-unknown}
   */
  public RestPayment rest(UUID organisationId, Money rest, @Nullable String method) {
    if (rest.minor() == 0) {
      return new RestPayment.Nothing();
    }
    if (method == null) {
      throw OrderProblem.PAYMENT_METHOD_REQUIRED
          .exception(rest.amount(), rest.currency())
          .onField("paymentMethod");
    }
    if (method.equals(PaymentMethodType.BANK_TRANSFER.code())) {
      return new RestPayment.ByTransfer();
    }
    var chosen = methods.choose(organisationId, method);
    return new RestPayment.ByMethod(chosen, limits.waitsFor(chosen.type()));
  }

  /**
   * Nobody pays another total, or more from the prepaid account than there is. Who gets a credit
   * says what is left to be paid, or else the total, whatever the credit is.
   */
  void requireExpected(Quote quote, Money expected, PrepaidPart prepaid) {
    var total = Money.ofMinor(quote.price().total(), quote.currency());
    var toPay = Money.ofMinor(quote.toPay(), quote.currency());
    if (!expected.equals(toPay) && !expected.equals(total)) {
      throw OrderProblem.PRICE_CHANGED
          .exception(toPay.amount(), toPay.currency())
          .with("preview", PricePreview.of(quote));
    }
    if (!prepaid.isAll() && prepaid.amount() > quote.used()) {
      throw Carts.prepaidTooHigh(Money.ofMinor(quote.used(), quote.currency()));
    }
  }

  /** Somebody gets each invoice. */
  static void requireRecipients(Quote quote) {
    if (!hasRecipients(quote)) {
      throw OrderProblem.BILLING_ADDRESS_MISSING.exception();
    }
  }

  static boolean hasRecipients(Quote quote) {
    return quote.recipients().values().stream()
        .allMatch(each -> each.recipient().address() != null);
  }

  boolean isSaved(UUID organisationId, UUID method) {
    return methods.isSaved(organisationId, method);
  }
}
