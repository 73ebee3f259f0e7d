package dev.kontor.support;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the texts that phones got where several are waited for. */
@Singleton
public class TextInbox {
  private static final Pattern CODE = Pattern.compile("[0-9]{4} [0-9]{4}");

  private final Phones phones;

  TextInbox(Phones phones) {
    this.phones = phones;
  }

  /** All texts to a number, oldest first. */
  public List<String> of(String e164) {
    return phones.of(e164);
  }

  /** The newest text to a number once there are so many. */
  public String await(String e164, int count) {
    Letters.awaitThat(count + " texts to " + e164, () -> of(e164).size() >= count);
    return of(e164).get(count - 1);
  }

  /** The code that a text holds. */
  public static String code(String text) {
    var matcher = CODE.matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("No code in “" + text + "”");
    }
    return matcher.group();
  }
}
