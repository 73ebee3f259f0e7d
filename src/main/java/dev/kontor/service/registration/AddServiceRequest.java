package dev.kontor.service.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new product service. */
@Schema(name = "AddService")
record AddServiceRequest(
    @Schema(description = "What operators call it; stays", examples = "kmail")
        @NotNull
        @Pattern(regexp = "^[a-z][a-z0-9_-]{1,39}$", message = "{kontor.code-with-hyphens}")
        String code,
    @Schema(description = "The product types that it serves", examples = "[\"mail_service\"]")
        @NotNull
        @Size(min = 1, max = 100)
        List<@NotNull @Pattern(regexp = "^[a-z][a-z0-9_]{1,39}$", message = "{kontor.code}") String>
            productTypes) {}
