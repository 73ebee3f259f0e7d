package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text exists in all languages, with the same placeholders, and can be formatted. */
class TextsTest {
  private static final Path FOLDER = Path.of("src/main/resources/texts");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]}");
  private static final Pattern BREAKABLE = Pattern.compile("« | »| [:;?!](?!\\w)");
  private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

  static Stream<String> features() throws IOException {
    return Files.list(FOLDER)
        .map(file -> file.getFileName().toString())
        .filter(name -> name.endsWith("_en.properties"))
        .map(name -> name.replace("_en.properties", ""));
  }

  @ParameterizedTest
  @MethodSource("features")
  void allLanguagesSayTheSame(String feature) throws IOException {
    var english = texts(feature, Language.EN);
    for (var language : Language.values()) {
      var texts = texts(feature, language);
      assertThat(texts.keySet()).as(language.code()).isEqualTo(english.keySet());
      for (var key : english.stringPropertyNames()) {
        var place = feature + " " + language.code() + " " + key;
        var text = texts.getProperty(key);
        assertThat(placeholders(text)).as(place).isEqualTo(placeholders(english.getProperty(key)));
        assertThat(LONE_APOSTROPHE.matcher(text).find()).as(place).isFalse();
        var formatted = new MessageFormat(text, language.locale()).format(new Object[9]);
        assertThat(formatted).as(place).isNotBlank().doesNotContain("''", "`");
      }
    }
  }

  /** But for text messages, which no-break spaces would make longer. */
  @ParameterizedTest
  @MethodSource("features")
  void frenchKeepsItsSignsOnTheLine(String feature) throws IOException {
    var texts = texts(feature, Language.FR);
    for (var key : texts.stringPropertyNames()) {
      if (!key.equals("message.code")) {
        var place = feature + " " + key;
        assertThat(BREAKABLE.matcher(texts.getProperty(key)).find()).as(place).isFalse();
      }
    }
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(each -> each.group()).sorted().toList();
  }

  private static Properties texts(String feature, Language language) throws IOException {
    var texts = new Properties();
    var file = FOLDER.resolve(feature + "_" + language.code() + ".properties");
    try (var reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    return texts;
  }
}
