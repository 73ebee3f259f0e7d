package dev.kontor.service.holding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.kontor.platform.text.Line;
import dev.kontor.platform.text.MailedName;
import dev.kontor.platform.text.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a service tells that a member keeps in its product. */
@Schema(name = "HoldingItem")
record HoldingItem(
    @Schema(
            description = "A member of the organisation",
            examples = "019ab3c4-6f02-7b1d-8c55-2f9e4d7a6b31")
        @NotNull
        UUID userId,
    @Schema(examples = "mailbox") @NotNull HoldingKind kind,
    @Schema(
            description = "As the service knows it; of mailboxes their address",
            examples = "anna@alpenglueck.ch")
        @NotBlank
        @Size(max = 254)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @Typed
        String reference,
    @Schema(description = "As people know it", examples = "Anna's mailbox")
        @NotBlank
        @Size(max = 100)
        @MailedName
        String label) {
  private static final java.util.regex.Pattern ADDRESS =
      java.util.regex.Pattern.compile("[^\\s@]+@[^\\s@]+");

  Holding.Key key() {
    return Holding.Key.of(userId, kind, reference);
  }

  @JsonIgnore
  boolean isWellNamed() {
    return !kind.isMailbox() || ADDRESS.matcher(reference).matches();
  }
}
