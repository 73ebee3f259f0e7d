package dev.kontor.platform.page;

import dev.kontor.platform.problem.ProblemType;
import dev.kontor.platform.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a problem type means.
 *
 * @param type the relative URI that answers carry
 * @param title a short name in the reader's language
 * @param status the HTTP status
 * @param description when it is answered, and what can be done
 */
@Schema(name = "ProblemPage")
record ProblemPage(
    @Schema(examples = "/problems/stale-version") String type,
    @Schema(examples = "Changed in the meantime") String title,
    @Schema(examples = "412") int status,
    @Schema(
            examples =
                "Somebody changed it since you read it. Read it again and repeat your change.")
        String description) {
  static ProblemPage of(ProblemType type, Language language) {
    return new ProblemPage(
        "/problems/" + type.slug(),
        type.title(language),
        type.kind().status(),
        type.explanation(language));
  }
}
