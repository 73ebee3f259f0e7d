package dev.kontor.account.identity;

import dev.kontor.platform.event.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that concerns the safety of an account: it stands in the user's activity, and a mail
 * tells of it. Both carry the same reference, so that a genuine mail can be told from a forgery.
 */
public interface SecurityEvent extends Recorded {
  Person person();

  @Override
  String reference();

  /** Its texts stand under {@code mail.<notice>} in the texts of notification. */
  String notice();

  /** As what it can be muted; a notice of a change can't. */
  default Optional<Alert> alert() {
    return Optional.empty();
  }

  /** The addresses that are told. */
  default List<String> recipients() {
    return List.of(person().email());
  }

  /** What the texts name, from {@code {1}} on; {@code {0}} is time, place, device, reference. */
  default List<String> details() {
    return List.of();
  }

  /** Times that the texts name after the details, as the reader writes them. */
  default List<Instant> times() {
    return List.of();
  }

  /** Whether the reader can still sign in and see to the account. */
  default boolean opensAccount() {
    return true;
  }

  /** Where the mail's button leads; null without one of its own. */
  default @Nullable String link() {
    return null;
  }
}
