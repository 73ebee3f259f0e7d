package dev.kontor.operator.support;

import dev.kontor.platform.text.MailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody told the support. */
@Schema(name = "VerifySupportCode")
record VerifySupportCodeRequest(
    @Schema(format = "email", examples = "marco@alpenglueck.example")
        @NotBlank
        @Size(max = 254)
        @MailAddress
        String email,
    @Schema(
            description = "In large or small letters, with or without spaces",
            examples = "7KQ2M9XD")
        @NotBlank
        @Size(max = 20)
        String code) {}
