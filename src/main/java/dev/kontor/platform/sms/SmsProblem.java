package dev.kontor.platform.sms;

import static dev.kontor.platform.problem.ProblemKind.UNAVAILABLE;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around text messages. */
enum SmsProblem implements ProblemType {
  /** The gateway failed, refused, or took too long. */
  TEXT_MESSAGE_NOT_SENT;

  @Override
  public ProblemKind kind() {
    return UNAVAILABLE;
  }

  @Override
  public String feature() {
    return "platform";
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<SmsProblem> types() {
      return List.of(values());
    }
  }
}
