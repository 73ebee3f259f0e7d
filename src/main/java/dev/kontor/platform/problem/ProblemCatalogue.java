package dev.kontor.platform.problem;

import java.util.List;

/** All the problem types of one feature, for the pages under {@code /problems}. */
public interface ProblemCatalogue {
  List<? extends ProblemType> types();
}
