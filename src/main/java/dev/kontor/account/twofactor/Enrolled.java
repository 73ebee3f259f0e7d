package dev.kontor.account.twofactor;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A factor was proved. */
@Schema(name = "SecondFactorEnrolled")
public record Enrolled(
    @Schema(
            description =
                "Ten codes that each stand in once for a lost factor; shown here once, with the"
                    + " first factor, and null with the others",
            examples = "[\"7KQ2-M9XD-04ZT-W8RB\"]")
        @Nullable List<String> recoveryCodes) {}
