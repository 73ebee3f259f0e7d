package dev.kontor.platform.mail;

import dev.kontor.platform.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail to write: its texts stand under {@code mail.<kind>.} in the feature's texts: {@code
 * subject}, {@code body} (paragraphs parted by empty lines).
 *
 * @param kind such as {@code invitation}
 * @param recipient the address
 * @param name how the reader is greeted; null where nobody knows
 * @param arguments what stands in the texts
 * @param link null without a button
 * @param reason why the reader gets it: a text {@code why.<reason>}
 */
public record Mail(
    String feature,
    String kind,
    Language language,
    String recipient,
    @Nullable String name,
    List<String> arguments,
    @Nullable Link link,
    String reason) {

  /**
   * A button.
   *
   * @param path where it leads, below the configured base
   * @param action the key of its text
   */
  public record Link(String path, String action) {}
}
