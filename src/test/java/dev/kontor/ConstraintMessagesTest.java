package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.text.Language;
import dev.kontor.platform.text.MailAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a value has to be is told in the reader's words, never as a regular expression. */
class ConstraintMessagesTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path TEXTS = Path.of("src/main/resources");

  /** Takes the place of the library's, in which texts have a size. */
  private static final String LENGTH = "jakarta.validation.constraints.Size.message";

  private static final Pattern KEY = Pattern.compile("\"\\{(kontor\\.[a-z.-]+)}\"");
  private static final Pattern PATTERN =
      Pattern.compile("@Pattern\\((?:[^()\"]|\"(?:[^\"\\\\]|\\\\.)*\")*\\)");
  private static final Pattern ADDRESSES = Pattern.compile("(.*[eE]mail|paypal)");

  /** Whose address is looked up, so that a wrong one is answered like an unknown one. */
  private static final Set<String> LOOKED_UP = Set.of("SignInRequest", "AppTokenRequest");

  @Test
  void everyPatternSaysInWordsWhatItExpects() {
    var silent = new ArrayList<String>();
    sources()
        .forEach(
            (source) -> {
              var text = read(source);
              var all = PATTERN.matcher(text).results().map(each -> each.group()).toList();
              assertThat(all.size()).isEqualTo(text.split("@Pattern\\(", -1).length - 1);
              all.stream()
                  .filter(each -> !each.contains("message = "))
                  .forEach(each -> silent.add(source.getFileName() + " " + each));
            });
    assertThat(silent).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyMessageIsASentenceInEveryLanguage(Language language) throws IOException {
    var used =
        sources()
            .map(ConstraintMessagesTest::read)
            .flatMap(text -> KEY.matcher(text).results().map(each -> each.group(1)))
            .distinct()
            .toList();
    var texts = new Properties();
    var file = TEXTS.resolve("ValidationMessages_" + language.code() + ".properties");
    try (var reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    assertThat(texts.stringPropertyNames())
        .contains(LENGTH)
        .filteredOn(each -> !each.equals(LENGTH))
        .containsExactlyInAnyOrderElementsOf(used);
    for (var key : used) {
      assertThat(texts.getProperty(key))
          .as(key)
          .contains(" ")
          .doesNotContainPattern("[\\^\\[\\]{}$\\\\]");
    }
  }

  @Test
  void everyAddressIsHeldAgainstTheSameRule() throws ClassNotFoundException {
    var addresses = new ArrayList<String>();
    for (var source : sources().filter(ConstraintMessagesTest::isRead).toList()) {
      var type = Class.forName(className(source));
      for (var field : type.isRecord() ? type.getDeclaredFields() : new Field[0]) {
        if (ADDRESSES.matcher(field.getName()).matches()
            && field.getType() != Boolean.class
            && !LOOKED_UP.contains(type.getSimpleName())) {
          addresses.add(type.getSimpleName());
          assertThat(isChecked(field)).as(type.getSimpleName() + "." + field.getName()).isTrue();
        }
      }
    }
    assertThat(addresses).hasSizeGreaterThanOrEqualTo(13);
  }

  private static boolean isRead(Path source) {
    return source.toString().matches(".*(Request|Details|Destination)\\.java");
  }

  private static boolean isChecked(Field field) {
    return Stream.<AnnotatedElement>of(field, field.getAnnotatedType())
        .anyMatch(each -> each.isAnnotationPresent(MailAddress.class));
  }

  private static String className(Path source) {
    return SOURCES.relativize(source).toString().replace(".java", "").replace('/', '.');
  }

  private static Stream<Path> sources() {
    try (var all = Files.walk(SOURCES)) {
      return List.copyOf(all.filter(each -> each.toString().endsWith(".java")).toList()).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
