package dev.kontor.platform.problem;

import dev.kontor.platform.text.Language;
import dev.kontor.platform.text.Texts;
import java.util.Locale;

/**
 * A situation in which a request is refused: a constant of a feature's enum. Its {@link #slug()} is
 * the problem type of RFC 9457, documented by the service at {@code /problems/{slug}}.
 */
public interface ProblemType {
  /** The enum constant's name. */
  String name();

  ProblemKind kind();

  /**
   * The feature whose texts hold this problem's title, detail and explanation: the enum's name
   * before {@code Problem}, unless it says otherwise.
   */
  default String feature() {
    return getClass().getSimpleName().replace("Problem", "").toLowerCase(Locale.ROOT);
  }

  default String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  default String title(Language language) {
    return Texts.text(language, feature(), "problem." + slug() + ".title");
  }

  /** What happened this time, and what the reader can do. */
  default String detail(Language language, Object... arguments) {
    return Texts.text(language, feature(), "problem." + slug() + ".detail", arguments);
  }

  /** When it is answered, and what can be done, as the problem's page tells. */
  default String explanation(Language language) {
    return Texts.text(language, feature(), "problem." + slug() + ".explanation");
  }

  /** The refusal to throw; the arguments stand in the detail's text. */
  default DomainException exception(Object... arguments) {
    return new DomainException(this, arguments);
  }
}
