package dev.kontor.access.apitoken;

import dev.kontor.platform.security.Scope;
import dev.kontor.platform.text.MailedName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A token of an organisation's. */
@Schema(name = "AddApiToken")
record ApiTokenRequest(
    @Schema(description = "What it is for", examples = "Member list for the intranet")
        @NotBlank
        @Size(max = 60)
        @MailedName
        String name,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = Scope.class,
            description = "What it opens",
            examples = "[\"members:read\"]")
        @NotNull
        @Size(min = 1, max = 20)
        List<@NotBlank @Size(max = 40) String> scopes,
    @Schema(description = "A year from now at most, which is meant without one")
        @Nullable Instant expiresAt,
    @Schema(
            description =
                "Addresses and networks (CIDR) from which it may be used; from everywhere without"
                    + " any")
        @Size(max = 20)
        @Nullable List<@NotBlank @Size(max = 60) String> addressRanges) {}
