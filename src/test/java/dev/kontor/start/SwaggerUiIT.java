package dev.kontor.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.kontor.support.Chromium;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody new signs in, looks round and tries things out in Swagger UI, by its buttons alone. */
class SwaggerUiIT {
  private static final String ADDRESS = "http://localhost:8080/q/swagger-ui/";

  @TempDir Path data;

  @Test
  void buttonsAreAllThatIsNeeded() throws Exception {
    assumeThat(Chromium.program()).as("a browser is installed").isPresent();
    PackagedService.shareUnpackedPostgres(data);
    try (var service = PackagedService.start(data).ready();
        var browser = Chromium.start(service.port())) {
      browser.open(ADDRESS);
      await(browser, "document.querySelector('.opblock-tag')");
      assertThat(text(browser, ".opblock-tag")).isEqualTo("Sign-in");
      assertThat(has(browser, "document.querySelector('.opblock')")).as("all is folded").isFalse();

      assertThat(execute(browser, "Sign-in", "signIn")).isEqualTo("200");
      assertThat(execute(browser, "Members", "listMembers")).isEqualTo("200");
      assertThat(execute(browser, "Work groups", "addGroup")).isEqualTo("201");
      assertThat(execute(browser, "Prepaid account", "topUp")).isEqualTo("201");

      assertThat(shown(browser, "topUp", "201", ".example")).isTrue();
      assertThat(shown(browser, "topUp", "503", ".renderedMarkdown")).isTrue();
      assertThat(shown(browser, "topUp", "503", ".headers")).as("folded").isFalse();
      browser.evaluate("document.querySelector('[id$=\"-topUp\"] .refusals').click()");
      await(browser, answer("topUp", "503", ".headers"));
      assertThat(shown(browser, "topUp", "503", ".example")).isTrue();

      browser.open(ADDRESS + "?again");
      await(browser, "document.querySelector('.opblock-tag')");
      assertThat(execute(browser, "Me", "getMe")).as("still signed in").isEqualTo("200");
    }
  }

  /** Unfolds an operation and presses its button; tells the status that came back. */
  private static String execute(Chromium browser, String tag, String operation) {
    var block = "[id$=\"-" + operation + "\"] ";
    browser.evaluate("document.querySelector('.opblock-tag[data-tag=\"" + tag + "\"]').click()");
    await(browser, "document.querySelector('" + block + ".opblock-summary-control')");
    browser.evaluate("document.querySelector('" + block + ".opblock-summary-control').click()");
    await(browser, "document.querySelector('" + block + ".execute')");
    browser.evaluate("document.querySelector('" + block + ".execute').click()");
    var status = block + ".live-responses-table tbody .response-col_status";
    await(browser, "document.querySelector('" + status + "')");
    return text(browser, status);
  }

  private static boolean shown(Chromium browser, String operation, String status, String part) {
    return has(browser, answer(operation, status, part));
  }

  /** A part of a documented answer. */
  private static String answer(String operation, String status, String part) {
    return "document.querySelector('[id$=\"-%s\"] .response[data-code=\"%s\"] %s')"
        .formatted(operation, status, part);
  }

  /** The first line of what an element says. */
  private static String text(Chromium browser, String selector) {
    return browser
        .evaluate("document.querySelector('" + selector + "').innerText.trim().split('\\n')[0]")
        .asText();
  }

  private static boolean has(Chromium browser, String condition) {
    return browser.evaluate("!!(" + condition + ")").asBoolean();
  }

  private static void await(Chromium browser, String condition) {
    for (var i = 0; i < 600; i++) {
      if (has(browser, condition)) {
        return;
      }
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("Not there: " + condition);
  }
}
