package dev.kontor.sale.promotion;

import dev.kontor.organisation.membership.Memberships;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.event.Changes;
import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.MergePatch;
import dev.kontor.platform.http.Versioned;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Grants free options to organisations, which aren't the operator's own. */
@ApplicationScoped
class FreeOptionService {
  private final FreeOptionRepository options;
  private final FreeOptionSubjects subjects;
  private final Memberships memberships;
  private final MergePatch patches;
  private final Changes changes;
  private final Ids ids;
  private final Clock clock;
  private final Event<Object> events;

  FreeOptionService(
      FreeOptionRepository options,
      FreeOptionSubjects subjects,
      Memberships memberships,
      MergePatch patches,
      Changes changes,
      Ids ids,
      Clock clock,
      Event<Object> events) {
    this.options = options;
    this.subjects = subjects;
    this.memberships = memberships;
    this.patches = patches;
    this.changes = changes;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  @Transactional
  Versioned<FreeOptionResponse> grant(Caller operator, GrantFreeOptionRequest asked) {
    memberships.refuseOwnAffair(operator, asked.organisationId());
    var option =
        new FreeOption(
            ids.next(),
            asked.organisationId(),
            subjects.read(asked.productType(), asked.offer()),
            asked.longestPeriod(),
            asked.validUntil(),
            clock.instant());
    options.persist(option);
    events.fire(FreeOptionChanged.granted(option, changes.between(null, asked)));
    return shown(option);
  }

  /** An order may take it at the same moment. */
  @Transactional
  Versioned<FreeOptionResponse> edit(Caller operator, UUID id, byte[] patch, IfMatch ifMatch) {
    var option = options.lock(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    memberships.refuseOwnAffair(operator, option.organisationId());
    var before = FreeOptionDetails.of(option);
    var after = patches.apply(before, patch);
    ifMatch.require(option.version());
    var diff = changes.between(before, after);
    if (!diff.isEmpty()) {
      option.change(after.validUntil(), after.paused());
      events.fire(FreeOptionChanged.edited(option, diff));
    }
    return shown(option);
  }

  static Versioned<FreeOptionResponse> shown(FreeOption option) {
    return new Versioned<>(FreeOptionResponse.of(option), option.version());
  }
}
