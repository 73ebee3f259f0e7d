package dev.kontor.platform.page;

import dev.kontor.platform.problem.ProblemType;
import dev.kontor.platform.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem type in the list of all.
 *
 * @param type the relative URI that answers carry, and that explains it
 * @param title a short name in the reader's language
 * @param status the HTTP status
 */
@Schema(name = "ProblemSummary")
record ProblemSummary(
    @Schema(examples = "/problems/stale-version") String type,
    @Schema(examples = "Changed in the meantime") String title,
    @Schema(examples = "412") int status) {
  static ProblemSummary of(ProblemType type, Language language) {
    return new ProblemSummary(
        "/problems/" + type.slug(), type.title(language), type.kind().status());
  }
}
