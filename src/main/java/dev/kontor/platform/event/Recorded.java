package dev.kontor.platform.event;

/**
 * Something that happened and stands in an activity log. Fired as a CDI event within the
 * transaction that does it, so that there is no entry without the write and no write without its
 * entry.
 */
public interface Recorded {
  Activity activity();
}
