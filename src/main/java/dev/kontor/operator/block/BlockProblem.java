package dev.kontor.operator.block;

import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around blocks. */
enum BlockProblem implements ProblemType {
  BLOCK_SCOPE_MISMATCH(INVALID),
  BLOCK_SCOPE_UNKNOWN(INVALID);

  private final ProblemKind kind;

  BlockProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String feature() {
    return "operator";
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<BlockProblem> types() {
      return List.of(values());
    }
  }
}
