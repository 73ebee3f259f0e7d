package dev.kontor.platform.sms;

import static dev.kontor.platform.problem.ProblemKind.INVALID;
import static dev.kontor.platform.problem.ProblemKind.UNAVAILABLE;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around text messages. */
public enum SmsProblem implements ProblemType {
  /** The gateway failed, refused, or took too long. */
  TEXT_MESSAGE_NOT_SENT(UNAVAILABLE),
  /** A landline, or a number that costs extra: text messages go to mobile phones. */
  PHONE_NOT_MOBILE(INVALID);

  private final ProblemKind kind;

  SmsProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
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
