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
import dev.kontor.sale.quote.Quote;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads how carts are to be paid, and refuses what can't be. */
@Singleton
class CheckoutChoices {
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
    return new CheckoutChoice(prepaid(organisationId, asked, contents), method, addressId);
  }

  private PrepaidPart prepaid(UUID organisationId, CheckoutRequest asked, CartContents contents) {
    var amount = asked.prepaidAmount();
    if (amount != null) {
      if (Boolean.TRUE.equals(asked.prepaidAll())) {
        throw Carts.prepaidAmbiguous().onField("prepaidAll");
      }
      var currency = organisations.currency(organisationId);
      if (!amount.currency().equals(currency)) {
        throw Amounts.currencyMismatch(currency).onField("prepaidAmount.currency");
      }
      Amounts.requirePositive(amount, "prepaidAmount");
      return new PrepaidPart(false, amount.minor());
    }
    if (asked.prepaidAll() != null) {
      return asked.prepaidAll() ? PrepaidPart.ALL : PrepaidPart.NOTHING;
    }
    return contents.prepaid();
  }

  /** How the rest is paid, of a method that is this organisation's. */
  RestPayment rest(UUID organisationId, Quote quote, @Nullable String method) {
    if (quote.rest() == 0) {
      return new RestPayment.Nothing();
    }
    if (method == null) {
      throw OrderProblem.PAYMENT_METHOD_REQUIRED
          .exception(Money.ofMinor(quote.rest(), quote.currency()).amount(), quote.currency())
          .onField("paymentMethod");
    }
    if (method.equals(PaymentMethodType.BANK_TRANSFER.code())) {
      return new RestPayment.ByTransfer();
    }
    var chosen = methods.choose(organisationId, method);
    return new RestPayment.ByMethod(chosen, limits.waitsFor(chosen.type()));
  }
}
