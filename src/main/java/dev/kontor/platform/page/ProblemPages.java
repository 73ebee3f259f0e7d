package dev.kontor.platform.page;

import dev.kontor.platform.text.Language;
import dev.kontor.platform.text.Texts;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** The problem types as people read them. */
@Singleton
class ProblemPages {
  private final Template list;
  private final Template problem;
  private final Pages pages;

  ProblemPages(
      @Location("page/problems.html") Template list,
      @Location("page/problem.html") Template problem,
      Pages pages) {
    this.list = list;
    this.problem = problem;
    this.pages = pages;
  }

  /** What the template of the list shows. */
  record ListContent(
      String text, String type, String status, String title, List<ProblemSummary> items) {}

  /** What the template of one type shows. */
  record Content(
      String description,
      String typeName,
      String type,
      String statusName,
      int status,
      String all) {}

  RestResponse<Object> list(List<ProblemSummary> items, Language language) {
    var content =
        new ListContent(
            text(language, "text"),
            text(language, "type"),
            text(language, "status"),
            text(language, "meaning"),
            items);
    return pages.answer(language, text(language, "title"), list.data("page", content));
  }

  RestResponse<Object> of(ProblemPage type, Language language) {
    var content =
        new Content(
            type.description(),
            text(language, "type"),
            type.type(),
            text(language, "status"),
            type.status(),
            text(language, "all"));
    return pages.answer(language, type.title(), problem.data("page", content));
  }

  private static String text(Language language, String key) {
    return Texts.text(language, "page", "problems." + key);
  }
}
