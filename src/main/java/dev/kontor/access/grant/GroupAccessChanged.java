package dev.kontor.access.grant;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.Map;
import java.util.UUID;

/** A work group was granted something, or something was taken away. */
public record GroupAccessChanged(
    UUID organisationId,
    UUID groupId,
    String groupName,
    Map<String, Object> before,
    Map<String, Object> after)
    implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "group.access_changed", organisationId, new Subject("group", groupId, groupName))
        .changing(before, after);
  }
}
