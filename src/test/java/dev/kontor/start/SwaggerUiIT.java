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

      assertThat(execute(browser, "API tokens", "addOwnApiToken")).isEqualTo("201");
      authorize(browser, "apiToken", tokenIn(browser, "addOwnApiToken"));
      assertThat(execute(browser, "Invitations", "listInvitations")).isEqualTo("200");
      assertThat(execute(browser, "Organisations", "getOrganisation")).isEqualTo("403");
      assertThat(has(browser, "localStorage.authorized.includes('kontor_pat_')"))
          .as("kept beyond the page")
          .isFalse();

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

  /** The API token in the answer to an operation. */
  private static String tokenIn(Chromium browser, String operation) {
    return browser
        .evaluate(
            "document.querySelector('[id$=\"-%s\"] .live-responses-table').innerText.match(/kontor_pat_\\w{36}/)[0]"
                .formatted(operation))
        .asText();
  }

  /** Types a token into its field behind the button "Authorize". */
  private static void authorize(Chromium browser, String scheme, String token) {
    browser.evaluate("document.querySelector('.auth-wrapper .authorize').click()");
    var form =
        "[...document.querySelectorAll('.auth-container form')]"
            + ".find((each) => each.querySelector('h4 code').innerText === '"
            + scheme
            + "')";
    await(browser, form);
    browser.evaluate(
        """
        (() => {
          const form = %s;
          const field = form.querySelector('#auth-bearer-value');
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, '%s');
          field.dispatchEvent(new Event('input', { bubbles: true }));
          form.querySelector('.modal-btn.authorize').click();
        })()"""
            .formatted(form, token));
    await(browser, "(%s).innerText.includes('Logout')".formatted(form));
    browser.evaluate("document.querySelector('.auth-container .btn-done').click()");
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
