package dev.kontor.account.recovery;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a user gets back into the account when the sign-in address doesn't help. */
@Schema(name = "Recovery")
record RecoveryResponse(@Nullable Email email, @Nullable Phone phone) {

  static RecoveryResponse of(
      Optional<RecoveryContactTable.Contact> email,
      Optional<ContactStartTable.Start> startedEmail,
      Optional<RecoveryContactTable.Contact> phone,
      Optional<ContactStartTable.Start> startedPhone) {
    var mail = State.of(email.orElse(null), startedEmail.orElse(null));
    var call = State.of(phone.orElse(null), startedPhone.orElse(null));
    return new RecoveryResponse(
        mail == null
            ? null
            : new Email(
                mail.value(), mail.proved(), mail.provedAt(), mail.pending(), mail.codeExpiresAt()),
        call == null
            ? null
            : new Phone(
                call.value(),
                call.proved(),
                call.provedAt(),
                call.pending(),
                call.codeExpiresAt()));
  }

  /** Where mails go. */
  @Schema(name = "RecoveryEmail")
  record Email(
      @Schema(examples = "anna@keller.example", required = true) String address,
      @Schema(description = "Only a proved one helps", examples = "true", required = true)
          boolean proved,
      @Schema(examples = "2026-11-24T09:00:00Z") @Nullable Instant provedAt,
      @Schema(
              description = "What takes its place once its code is given",
              examples = "anna@keller-bern.example")
          @Nullable String pendingAddress,
      @Schema(
              description = "Until when the code works that was mailed last",
              examples = "2026-11-24T10:15:00Z")
          @Nullable Instant codeExpiresAt) {}

  /** Where text messages go. */
  @Schema(name = "RecoveryPhone")
  record Phone(
      @Schema(description = "In the form of E.164", examples = "+41791234567", required = true)
          String number,
      @Schema(description = "Only a proved one helps", examples = "true", required = true)
          boolean proved,
      @Schema(examples = "2026-11-24T09:00:00Z") @Nullable Instant provedAt,
      @Schema(
              description = "What takes its place once its code is given",
              examples = "+41791234568")
          @Nullable String pendingNumber,
      @Schema(
              description = "Until when the code works that was sent last",
              examples = "2026-11-24T10:15:00Z")
          @Nullable Instant codeExpiresAt) {}

  private record State(
      String value,
      boolean proved,
      @Nullable Instant provedAt,
      @Nullable String pending,
      @Nullable Instant codeExpiresAt) {

    static @Nullable State of(
        RecoveryContactTable.@Nullable Contact proved, ContactStartTable.@Nullable Start started) {
      if (proved != null) {
        return new State(
            proved.value(),
            true,
            proved.provedAt(),
            started == null ? null : started.value(),
            started == null ? null : started.expiresAt());
      }
      return started == null
          ? null
          : new State(started.value(), false, null, null, started.expiresAt());
    }
  }
}
