package dev.kontor.account.factor.textmessage;

import dev.kontor.platform.text.Line;
import dev.kontor.platform.text.MailedName;
import dev.kontor.platform.text.TypedNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which phone. */
@Schema(name = "StartTextMessage")
record StartTextMessageRequest(
    @Schema(
            description = "In international form; a mobile phone of CH, FR, BE or DE",
            examples = "+41791234567")
        @NotBlank
        @Size(max = 40)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @TypedNumber
        String phone,
    @Schema(
            description = "How the user calls it; the masked number where not given",
            examples = "Anna's phone")
        @Size(max = 60)
        @MailedName
        @Nullable String name) {}
