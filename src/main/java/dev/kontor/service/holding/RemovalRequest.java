package dev.kontor.service.holding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What shall become of what a member keeps. */
@Schema(name = "RemovalRequest")
record RemovalRequest(
    @Schema(description = "One for each that needs one; at most 5,000") @NotNull @Size(max = 5000)
        List<@NotNull @Valid RemovalDecision> decisions,
    @Schema(description = "Whoever asks has seen what happens", examples = "true") @NotNull
        Boolean confirmed) {}
