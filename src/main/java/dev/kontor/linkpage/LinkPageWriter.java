package dev.kontor.linkpage;

import dev.kontor.platform.database.Ids;
import dev.kontor.platform.page.Pages;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.text.Texts;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Writes pages in the reader's language. */
@Singleton
class LinkPageWriter {
  /** No other token is ever mailed. What is anything else doesn't get into a command. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,100}");

  private final Template template;
  private final Pages pages;
  private final RequestContext request;

  LinkPageWriter(
      @Location("linkpage/link.html") Template template, Pages pages, RequestContext request) {
    this.template = template;
    this.pages = pages;
    this.request = request;
  }

  /** What the template shows; empty what there isn't. */
  record Content(
      String text,
      String tokenName,
      String token,
      String notice,
      List<Shown> calls,
      List<String> hints,
      String standIn) {}

  record Shown(String title, String command, String address, String name) {}

  /**
   * A page.
   *
   * @param given the link's token, as whoever opens the page has it
   * @param base the service's own address, up to the slash before the path
   */
  RestResponse<Object> answer(LinkPage page, @Nullable String given, String base) {
    return answer(page, given, base, call -> call);
  }

  /**
   * The same of an organisation.
   *
   * @param organisation its id, as whoever opens the page has it
   */
  RestResponse<Object> answer(
      LinkPage page, @Nullable String given, @Nullable String organisation, String base) {
    var id = Optional.ofNullable(organisation).flatMap(Ids::read);
    return answer(page, given, base, call -> id.map(call::of).orElse(call));
  }

  private RestResponse<Object> answer(
      LinkPage page, @Nullable String given, String base, UnaryOperator<Call> filling) {
    var token = given != null && TOKEN.matcher(given).matches() ? given : "";
    var isWhole = !token.isEmpty();
    var isBroken = !isWhole && (given != null || page.withoutToken().isEmpty());
    var calls = (isWhole ? page.withToken() : page.withoutToken()).stream().map(filling).toList();
    // Where a call is missing its token, it is shown in Swagger UI only.
    var shown =
        calls.isEmpty()
            ? page.withToken().stream().map(each -> shown(each, "")).toList()
            : calls.stream().map(each -> shown(each, command(each, base, token))).toList();
    var content =
        new Content(
            text(page.key() + ".text"),
            text(page.tokenKey()),
            token,
            isBroken ? text("broken") : "",
            shown,
            hints(calls),
            text("stand-in"));
    return pages.answer(
        request.language(), text(page.key() + ".title"), template.data("page", content));
  }

  private String command(Call call, String base, String token) {
    return call.command(base, token, request.language().code());
  }

  private Shown shown(Call call, String command) {
    return new Shown(
        text("call." + call.operationId()),
        command,
        call.inSwaggerUi(),
        text("swagger-ui", call.operationId()));
  }

  private List<String> hints(List<Call> calls) {
    return Stream.of(
            hint("blanks", calls, Call::hasBlanks), hint("signed-in", calls, Call::needsSignIn))
        .flatMap(List::stream)
        .toList();
  }

  private List<String> hint(String key, List<Call> calls, Predicate<Call> needsIt) {
    return calls.stream().anyMatch(needsIt) ? List.of(text("hint." + key)) : List.of();
  }

  private String text(String key, Object... arguments) {
    return Texts.text(request.language(), "linkpage", key, arguments);
  }
}
