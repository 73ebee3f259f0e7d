package dev.kontor.platform.page;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All problem types, by their addresses. */
@Schema(name = "ProblemList")
record ProblemList(List<ProblemSummary> items) {}
