package dev.kontor.platform.mail;

import dev.kontor.platform.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail to write: its texts stand under {@code mail.<kind>.} in the feature's texts: {@code
 * subject}, {@code body} (paragraphs parted by empty lines) and, with a link, {@code action}.
 *
 * @param kind such as {@code invitation}
 * @param recipient the address
 * @param name how the reader is greeted; null where nobody knows
 * @param arguments what stands in the texts
 * @param linkPath where the button leads, below the configured base; null without a button
 */
public record Mail(
    String feature,
    String kind,
    Language language,
    String recipient,
    @Nullable String name,
    List<String> arguments,
    @Nullable String linkPath) {}
