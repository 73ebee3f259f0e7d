package dev.kontor.operator.staff;

import dev.kontor.platform.text.MailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who shall be an operator. */
@Schema(name = "AddOperator")
record AddOperatorRequest(
    @Schema(
            format = "email",
            description = "Of a confirmed account",
            examples = "lea@alpenglueck.example")
        @NotBlank
        @Size(max = 254)
        @MailAddress
        String email) {}
