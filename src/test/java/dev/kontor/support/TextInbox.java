package dev.kontor.support;

import dev.kontor.platform.sms.TextMessages;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** The phones of the tests: keeps the texts that were sent to each number. */
@Mock
@Singleton
public class TextInbox implements TextMessages {
  private static final Pattern CODE = Pattern.compile("[0-9]{4} [0-9]{4}");

  private final Map<String, List<String>> texts = new ConcurrentHashMap<>();

  @Override
  public void send(String e164, String text) {
    texts.computeIfAbsent(e164, number -> new CopyOnWriteArrayList<>()).add(text);
  }

  /** All texts to a number, oldest first. */
  public List<String> of(String e164) {
    return texts.getOrDefault(e164, List.of());
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
