package dev.kontor.sale.cart;

import dev.kontor.platform.security.Vault;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what a cart is to be paid with, encrypted, since it may be a provider's token. */
@Singleton
class PaymentChoice {
  private final Vault vault;

  PaymentChoice(Vault vault) {
    this.vault = vault;
  }

  byte @Nullable [] seal(@Nullable String method, UUID cartId) {
    return method == null
        ? null
        : vault.seal(method.getBytes(StandardCharsets.UTF_8), context(cartId));
  }

  @Nullable String of(Cart cart) {
    var sealed = cart.sealedMethod();
    return sealed == null
        ? null
        : new String(vault.open(sealed, context(cart.id())), StandardCharsets.UTF_8);
  }

  private static String context(UUID cartId) {
    return "cart:" + cartId;
  }
}
