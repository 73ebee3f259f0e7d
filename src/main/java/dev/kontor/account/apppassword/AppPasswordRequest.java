package dev.kontor.account.apppassword;

import dev.kontor.platform.text.MailedName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A password for one program. */
@Schema(name = "AddAppPassword")
record AppPasswordRequest(
    @Schema(description = "Which program it is for", examples = "Mail on Anna's laptop")
        @NotBlank
        @Size(max = 60)
        @MailedName
        String name,
    @Schema(description = "What it opens", examples = "[\"mail\", \"calendar\"]")
        @NotNull
        @Size(min = 1, max = 4)
        List<@NotNull AppService> services) {}
