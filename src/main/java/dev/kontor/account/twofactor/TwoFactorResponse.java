package dev.kontor.account.twofactor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The second factors of the signed-in user. */
@Schema(name = "TwoFactor")
record TwoFactorResponse(
    @Schema(description = "Whether signing in takes one", examples = "true", required = true)
        boolean enabled,
    @Schema(examples = "019ab3c4-a111-7d42-9c01-3b2a1f0e9d8c") @Nullable UUID defaultMethodId,
    @Schema(examples = "9", required = true) int recoveryCodesLeft,
    @Schema(required = true) List<Item> methods) {

  static TwoFactorResponse of(List<Method> methods, int recoveryCodesLeft) {
    return new TwoFactorResponse(
        !methods.isEmpty(),
        methods.stream().filter(Method::isDefault).map(Method::id).findFirst().orElse(null),
        recoveryCodesLeft,
        methods.stream().map(Item::of).toList());
  }

  /** One of them. */
  @Schema(name = "SecondFactor")
  record Item(
      @Schema(examples = "019ab3c4-a111-7d42-9c01-3b2a1f0e9d8c", required = true) UUID id,
      @Schema(
              description = "`webauthn`: security keys and passkeys; `sms`: text messages",
              examples = "totp",
              enumeration = {"push", "totp", "webauthn", "sms"},
              required = true)
          String type,
      @Schema(examples = "Anna's phone", required = true) String name,
      @Schema(examples = "true", required = true) boolean isDefault,
      @Schema(examples = "2026-11-24T09:00:00Z", required = true) Instant createdAt,
      @Schema(examples = "2026-11-24T10:30:00Z") @Nullable Instant lastUsedAt) {

    static Item of(Method method) {
      return new Item(
          method.id(),
          method.type(),
          method.name(),
          method.isDefault(),
          method.createdAt(),
          method.lastUsedAt());
    }
  }
}
