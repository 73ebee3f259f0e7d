package dev.kontor.money.invoice.export;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Why an export isn't made, or has no file. */
enum MailedExportProblem implements ProblemType {
  TOO_MANY_EXPORTS(CONFLICT),
  TOO_MANY_EXPORTS_OF_PERSON(CONFLICT),
  EXPORT_TOO_LARGE(INVALID),
  EXPORT_TOO_LARGE_TO_STREAM(INVALID),
  EXPORT_NOT_READY(CONFLICT),
  EXPORT_FAILED(CONFLICT),
  EXPORT_EXPIRED(CONFLICT);

  private final ProblemKind kind;

  MailedExportProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<MailedExportProblem> types() {
      return List.of(values());
    }
  }
}
