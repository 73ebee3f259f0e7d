package dev.kontor.account.factor.textmessage;

import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around phones that get codes. */
enum TextMessageProblem implements ProblemType {
  PHONE_UNREADABLE,
  PHONE_COUNTRY_NOT_SERVED;

  @Override
  public ProblemKind kind() {
    return INVALID;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<TextMessageProblem> types() {
      return List.of(values());
    }
  }
}
