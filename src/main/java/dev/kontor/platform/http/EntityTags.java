package dev.kontor.platform.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in {@code If-Match} and {@code If-None-Match} (RFC 9110): any, or a list of tags, the
 * elements of which may stand on several lines, and some of which may be empty.
 */
public record EntityTags(boolean any, List<String> tags) {
  private static final Pattern ELEMENT =
      Pattern.compile("\\G[ \\t]*((?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\uFFFF]*\")?[ \\t]*(?:,|$)");
  private static final String WEAK = "W/";

  /**
   * Reads the values of a header's lines.
   *
   * @return empty for what is neither a list of tags nor any
   */
  public static Optional<EntityTags> parse(@Nullable List<String> lines) {
    var value = lines == null ? "" : String.join(",", lines);
    return value.strip().equals("*")
        ? Optional.of(new EntityTags(true, List.of()))
        : list(value).map(tags -> new EntityTags(false, tags));
  }

  private static Optional<List<String>> list(String value) {
    var tags = new ArrayList<String>();
    var element = ELEMENT.matcher(value);
    var end = 0;
    while (end < value.length() && element.find()) {
      if (element.group(1) != null) {
        tags.add(element.group(1));
      }
      end = element.end();
    }
    return end == value.length() ? Optional.of(tags) : Optional.empty();
  }

  /** Whether a strong tag is among them; weak ones tell nothing of the very same bytes. */
  boolean matchStrongly(String tag) {
    return any || tags.contains(tag);
  }

  /** Whether a strong tag is among them, or a weak one that says the same. */
  boolean matchWeakly(String tag) {
    return any || tags.contains(tag) || tags.contains(WEAK + tag);
  }
}
