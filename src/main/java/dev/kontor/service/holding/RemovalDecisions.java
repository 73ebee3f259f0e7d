package dev.kontor.service.holding;

import dev.kontor.service.holding.HoldingMemberQueries.Recipient;
import dev.kontor.service.holding.HoldingTable.Held;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges decisions, each by itself, under the organisation's lock. */
@Singleton
class RemovalDecisions {
  private final HoldingMemberQueries members;

  RemovalDecisions(HoldingMemberQueries members) {
    this.members = members;
  }

  /**
   * A decision that can be carried out.
   *
   * @param toUserId of a transfer only
   */
  record Decided(Held held, HoldingAction action, @Nullable UUID toUserId) {}

  /**
   * The decisions by holding.
   *
   * @param held what the member keeps
   * @throws dev.kontor.platform.problem.DomainException 422 for one that can't be carried out
   */
  Map<UUID, Decided> judged(
      UUID organisationId, UUID leaving, List<Held> held, List<RemovalDecision> given) {
    var known = held.stream().collect(Collectors.toMap(each -> each.holding().id(), each -> each));
    var recipients =
        members.recipients(
            organisationId,
            given.stream()
                .map(RemovalDecision::toMemberId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    var decided = new LinkedHashMap<UUID, Decided>();
    for (int i = 0; i < given.size(); i++) {
      var each = given.get(i);
      var field = "decisions[" + i + "].";
      var about = known.get(each.holdingId());
      if (about == null) {
        throw HoldingProblem.HOLDING_UNKNOWN.exception().onField(field + "holdingId");
      }
      if (!about.holding().kind().actions().contains(each.action())) {
        throw HoldingProblem.HOLDING_ACTION_UNFIT.exception().onField(field + "action");
      }
      var toUserId = recipient(each, leaving, recipients, field + "toMemberId");
      if (decided.put(each.holdingId(), new Decided(about, each.action(), toUserId)) != null) {
        throw HoldingProblem.HOLDING_DECIDED_TWICE.exception().onField(field + "holdingId");
      }
    }
    return decided;
  }

  private static @Nullable UUID recipient(
      RemovalDecision decision, UUID leaving, Map<UUID, Recipient> recipients, String field) {
    var to = decision.toMemberId();
    if (decision.action() != HoldingAction.TRANSFER) {
      if (to != null) {
        throw HoldingProblem.HOLDING_RECIPIENT_MISPLACED.exception().onField(field);
      }
      return null;
    }
    if (to == null) {
      throw HoldingProblem.HOLDING_RECIPIENT_MISSING.exception().onField(field);
    }
    if (to.equals(leaving)) {
      throw HoldingProblem.HOLDING_RECIPIENT_LEAVING.exception().onField(field);
    }
    var recipient = recipients.get(to);
    if (recipient == null) {
      throw HoldingProblem.HOLDING_RECIPIENT_UNKNOWN.exception().onField(field);
    }
    if (recipient.isExternal()) {
      throw HoldingProblem.HOLDING_RECIPIENT_EXTERNAL.exception().onField(field);
    }
    return recipient.userId();
  }
}
