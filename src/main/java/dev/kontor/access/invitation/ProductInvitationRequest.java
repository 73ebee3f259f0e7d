package dev.kontor.access.invitation;

import dev.kontor.platform.text.MailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom to invite to a product. */
@Schema(name = "InviteToProduct")
record ProductInvitationRequest(
    @Schema(format = "email", examples = "luis@agentur.example")
        @NotBlank
        @MailAddress
        @Size(max = 254)
        String email,
    @Schema(
            description =
                "The mail's language (de, en, fr, it, es) for somebody without an account; the"
                    + " inviter's where not given",
            examples = "es",
            enumeration = {"de", "en", "fr", "it", "es"})
        @Pattern(regexp = "^(de|en|fr|it|es)$", message = "{kontor.language}")
        @Nullable String language) {}
