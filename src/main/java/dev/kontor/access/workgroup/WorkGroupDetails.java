package dev.kontor.access.workgroup;

import dev.kontor.platform.text.MailedName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be edited of a work group. */
@Schema(name = "WorkGroupDetails")
record WorkGroupDetails(
    @Schema(description = "Used once in an organisation", examples = "Web design")
        @NotBlank
        @Size(max = 100)
        @MailedName
        String name) {}
