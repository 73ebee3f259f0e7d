package dev.kontor.organisation.profile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.platform.event.Changes;
import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Edits an organisation's details. */
@ApplicationScoped
class OrganisationService {
  private final OrganisationRepository organisations;
  private final MergePatch patches;
  private final Changes changes;
  private final Event<Object> events;

  OrganisationService(
      OrganisationRepository organisations,
      MergePatch patches,
      Changes changes,
      Event<Object> events) {
    this.organisations = organisations;
    this.patches = patches;
    this.changes = changes;
    this.events = events;
  }

  @Transactional
  void edit(UUID id, JsonNode patch, IfMatch ifMatch) {
    var organisation = organisations.lock(id);
    var before = organisation.details();
    var after = patches.apply(before, patch).normalised(organisation.country());
    ifMatch.require(organisation.version());
    var diff = changes.between(before, after);
    if (!diff.isEmpty()) {
      organisation.edit(after);
      events.fire(new OrganisationChanged(id, organisation.name(), diff));
    }
  }
}
