package dev.kontor.linkpage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Browser;
import dev.kontor.support.KontorTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whatever a mail links to has a page. Links are written where mails are made and where events of
 * safety name theirs: they are read from there.
 */
@KontorTest
class MailedLinksTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/kontor");
  private static final Pattern LINK =
      Pattern.compile("\"(/(?!v1/)[a-z-]+(?:/[a-z-]+)*)((?:\\?(?:token|export)=)?)\"");
  private static final String TOKEN = "3pZ0mZk1c5yq8r7tQbV2xW4sD6fG9hJ0kLmN1oP2qRs";

  private record Source(Path file, String text) {
    boolean namesItsLink() {
      return text.contains("String link() {") && !file.endsWith("SecurityEvent.java");
    }

    boolean makesMails() {
      return file.startsWith(SOURCES.resolve("notification")) && !text.contains("@Path(");
    }

    List<String> links() {
      return LINK.matcher(text).results().map(each -> each.group(1) + each.group(2)).toList();
    }
  }

  @Test
  void eachLeadsToAPage() throws IOException {
    var links = new TreeSet<String>();
    for (var source : sources()) {
      if (source.namesItsLink()) {
        assertThat(source.links()).as("the link of " + source.file()).isNotEmpty();
      }
      if (source.namesItsLink() || source.makesMails()) {
        links.addAll(source.links());
      }
    }

    assertThat(links)
        .contains("/confirm?token=", "/invitations?token=", "/password-reset", "/sign-in")
        .hasSizeGreaterThan(8);
    for (var link : links) {
      var hasToken = link.endsWith("=");
      var page = Browser.page(hasToken ? link + TOKEN : link, "en").asString();
      assertThat(page).as(link).contains("<pre><code>curl").doesNotContain("role=\"note\"");
      assertThat(page.contains(TOKEN)).as(link).isEqualTo(hasToken);
    }
  }

  private static List<Source> sources() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      return files
          .filter(each -> each.toString().endsWith(".java"))
          .map(each -> new Source(each, text(each)))
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
