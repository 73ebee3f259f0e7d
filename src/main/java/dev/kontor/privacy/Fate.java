package dev.kontor.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of rows when those whom they are about go: in the catalogue {@code rows}, {@code
 * {blank: {<column>: <how>}, unless: <which>}} or {@code {keep: <why>}}.
 */
sealed interface Fate {
  /** They are deleted. */
  record Rows() implements Fate {}

  /**
   * They stay, without some of their values.
   *
   * @param unless SQL about {@code t}: which rows stay whole, since work on them goes on
   */
  record Blanked(Map<String, Blank> columns, Optional<String> unless) implements Fate {}

  /** They stay as they are. */
  record Stays(Kept why) implements Fate {}

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Fate of(JsonNode written) {
    if (written.asText().equals("rows")) {
      return new Rows();
    }
    if (written.has("keep")) {
      return new Stays(Kept.valueOf(upper(written.get("keep"))));
    }
    var columns = new LinkedHashMap<String, Blank>();
    written
        .required("blank")
        .fields()
        .forEachRemaining(
            each -> columns.put(each.getKey(), Blank.valueOf(upper(each.getValue()))));
    return new Blanked(columns, Optional.ofNullable(written.get("unless")).map(JsonNode::asText));
  }

  private static String upper(JsonNode text) {
    return text.asText().toUpperCase(Locale.ROOT);
  }
}
