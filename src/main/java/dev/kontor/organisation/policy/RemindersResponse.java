package dev.kontor.organisation.policy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of reminding everybody. */
@Schema(name = "SecurityReminders")
record RemindersResponse(
    @Schema(description = "How many members get a mail", examples = "3", required = true)
        int reminded) {}
