package dev.kontor.sale.vies;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.kontor.platform.text.Typing;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What VIES says of a number. Nothing in it is believed to be well-formed: it comes from the
 * registers of 28 administrations.
 *
 * @param consultationNumber by which it can be proved; null where none was given
 * @param name in one line, null where it isn't told
 * @param address likewise
 */
record ViesAnswer(
    boolean isValid,
    @Nullable String consultationNumber,
    @Nullable String name,
    @Nullable String address) {
  static final int LONGEST_NAME = 200;
  static final int LONGEST_ADDRESS = 500;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Pattern JSON_TYPE =
      Pattern.compile("application/json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern ERROR = Pattern.compile("[A-Z_]{1,40}");
  private static final Pattern CONSULTATION_NUMBER = Pattern.compile("[0-9A-Za-z_-]{1,64}");
  private static final Pattern SEPARATORS = Pattern.compile("[ .-]");
  private static final Pattern SPACES = Pattern.compile("[\\p{Cc}\\p{Z}\\s]+");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

  /** What stands for a name or an address that a country doesn't tell. */
  private static final Pattern DASHES = Pattern.compile("-*");

  /**
   * Reads an answer.
   *
   * @throws ViesFailure where it doesn't tell whether that very number is valid
   */
  static ViesAnswer read(HttpResponse<byte[]> response, ViesNumber asked) throws ViesFailure {
    var told = json(response);
    var error = told.path("errorWrappers").path(0).path("error").asText();
    if (response.statusCode() != 200
        || !error.isEmpty()
        || !told.path("actionSucceed").asBoolean(true)) {
      var code = ERROR.matcher(error).matches() ? " " + error : "";
      throw new ViesFailure("it answered " + response.statusCode() + code);
    }
    if (!told.path("valid").isBoolean()) {
      throw new ViesFailure("its answer isn't the JSON that was expected");
    }
    if (!isAbout(asked, told)) {
      throw new ViesFailure("it answered for another number");
    }
    var consultation = told.path("requestIdentifier").asText();
    return new ViesAnswer(
        told.path("valid").booleanValue(),
        CONSULTATION_NUMBER.matcher(consultation).matches() ? consultation : null,
        line(told.path("name"), LONGEST_NAME),
        line(told.path("address"), LONGEST_ADDRESS));
  }

  private static JsonNode json(HttpResponse<byte[]> response) throws ViesFailure {
    var type = response.headers().firstValue("Content-Type").orElse("");
    if (!JSON_TYPE.matcher(type).matches()) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(response.body());
    } catch (IOException broken) {
      throw new ViesFailure("its answer is broken JSON");
    }
  }

  private static boolean isAbout(ViesNumber asked, JsonNode told) {
    return asked.countryCode().equals(compact(told.path("countryCode")))
        && asked.rest().equals(compact(told.path("vatNumber")));
  }

  private static String compact(JsonNode told) {
    return SEPARATORS.matcher(told.asText()).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /** Lines become one, and what can't be seen is left out. */
  private static @Nullable String line(JsonNode told, int most) {
    var text =
        told.asText()
            .lines()
            .map(line -> UNSEEN.matcher(line).replaceAll(""))
            .map(line -> SPACES.matcher(Typing.text(line)).replaceAll(" ").strip())
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(", "));
    if (DASHES.matcher(text).matches()) {
      return null;
    }
    var end = text.codePointCount(0, text.length()) > most ? text.offsetByCodePoints(0, most) : -1;
    return end < 0 ? text : text.substring(0, end).strip();
  }
}
