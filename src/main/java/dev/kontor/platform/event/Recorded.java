package dev.kontor.platform.event;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened and stands in an activity log. Fired as a CDI event within the
 * transaction that does it, so that there is no entry without the write and no write without its
 * entry.
 */
public interface Recorded {
  Activity activity();

  /** What a mail about it carries too; null where no mail tells of it. */
  default @Nullable String reference() {
    return null;
  }
}
