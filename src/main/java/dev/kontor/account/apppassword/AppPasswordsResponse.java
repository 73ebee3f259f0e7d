package dev.kontor.account.apppassword;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The app passwords of the signed-in user. */
@Schema(name = "AppPasswords")
record AppPasswordsResponse(@Schema(required = true) List<Item> items) {
  /** One of them. */
  @Schema(name = "AppPassword")
  record Item(
      @Schema(examples = "019ab3c4-b222-7e53-8d12-4c3b2a1f0e9d", required = true) UUID id,
      @Schema(examples = "Mail on Anna's laptop", required = true) String name,
      @Schema(examples = "[\"mail\", \"calendar\"]", required = true) List<AppService> services,
      @Schema(examples = "2026-11-24T09:00:00Z", required = true) Instant createdAt,
      @Schema(examples = "2026-11-24T10:30:00Z") @Nullable Instant lastUsedAt) {}
}
