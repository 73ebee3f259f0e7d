package dev.kontor.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets a page and who gets JSON. */
class AcceptedFormTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
        "text/html",
        "TEXT/HTML",
        "text/*",
        "application/json;q=0.5, text/html;q=0.6",
        "application/json;q=0, */*",
        "text/html;level=1",
        "text/html , nonsense;q=2"
      })
  void aPageIsPreferred(String accept) {
    assertThat(AcceptedForm.isPage(List.of(accept))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "",
        "application/json",
        "application/json, text/html",
        "application/json, text/plain, */*",
        "text/html;q=0.5, application/*;q=0.6",
        "text/html;q=0, */*",
        "text/html;q=",
        "text/html;q=2",
        ";",
        ",;,",
        "image/png"
      })
  void jsonIsPreferred(String accept) {
    assertThat(AcceptedForm.isPage(List.of(accept))).isFalse();
  }

  @Test
  void severalLinesAreOne() {
    assertThat(AcceptedForm.isPage(List.of())).isFalse();
    assertThat(AcceptedForm.isPage(List.of("application/json;q=0.1", "text/html"))).isTrue();
    assertThat(AcceptedForm.isPage(List.of("text/html;q=0.1", "application/json"))).isFalse();
  }
}
