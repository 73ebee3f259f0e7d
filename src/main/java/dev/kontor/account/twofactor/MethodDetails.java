package dev.kontor.account.twofactor;

import dev.kontor.platform.text.MailedName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a user can change of a second factor. */
@Schema(name = "SecondFactorDetails")
record MethodDetails(
    @Schema(examples = "Anna's phone") @NotBlank @Size(max = 60) @MailedName String name,
    @Schema(
            description = "Whether it is offered first; another one is chosen to change that",
            examples = "true")
        @NotNull
        Boolean isDefault) {}
