package dev.kontor.platform.http;

import dev.kontor.platform.database.Ids;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.text.Texts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids in queries: JAX-RS would answer a malformed one as an address that doesn't exist. */
public final class QueryId {
  private QueryId() {}

  /**
   * The id that a query parameter holds; null where it isn't given.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 for what isn't a UUID
   */
  public static @Nullable UUID parse(@Nullable String text, String parameter) {
    if (text == null) {
      return null;
    }
    return Ids.read(text)
        .orElseThrow(
            () ->
                CommonProblem.VALIDATION_FAILED
                    .exception()
                    .onQuery(
                        parameter, language -> Texts.text(language, "platform", "violation.id")));
  }
}
