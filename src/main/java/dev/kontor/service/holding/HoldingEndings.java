package dev.kontor.service.holding;

import dev.kontor.organisation.membership.HeldData;
import dev.kontor.organisation.membership.MemberLeft;
import dev.kontor.organisation.membership.MemberRemoved;
import dev.kontor.service.feed.ServiceEvents;
import dev.kontor.service.holding.HoldingTable.Held;
import dev.kontor.service.holding.RemovalDecisions.Decided;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ends what goes with a membership: as somebody decided, or of itself where nobody was asked, so
 * that nothing is lost. The services are told of each.
 */
@Singleton
class HoldingEndings implements HeldData {
  private final HoldingTable holdings;
  private final ServiceEvents services;

  HoldingEndings(HoldingTable holdings, ServiceEvents services) {
    this.holdings = holdings;
    this.services = services;
  }

  @Override
  public void requireNothingToDecide(UUID organisationId, UUID userId) {
    requireNothingLeft(holdings.ofUser(organisationId, userId));
  }

  static void requireNothingLeft(List<Held> undecided) {
    var missing = RemovalResponse.toDecide(undecided);
    if (!missing.isEmpty()) {
      throw HoldingProblem.REMOVAL_DECISIONS_MISSING.exception().with("decisions", missing);
    }
  }

  void carryOut(Decided decided) {
    var holding = decided.held().holding();
    tell(decided.held(), decided.action().code(), decided.toUserId());
    if (decided.toUserId() != null) {
      holdings.transfer(holding, decided.toUserId());
    } else {
      holdings.remove(holding.organisationId(), List.of(holding.id()));
    }
  }

  void removed(@Observes MemberRemoved event) {
    end(event.organisationId(), event.person().id());
  }

  void left(@Observes MemberLeft event) {
    end(event.organisationId(), event.person().id());
  }

  private void end(UUID organisationId, UUID userId) {
    var left = holdings.ofUser(organisationId, userId);
    for (var each : left) {
      tell(each, each.holding().kind().actionOfItself(), null);
    }
    if (!left.isEmpty()) {
      holdings.removeAllOf(organisationId, userId);
    }
  }

  private void tell(Held held, String action, @Nullable UUID toUserId) {
    var holding = held.holding();
    var data = new LinkedHashMap<String, Object>();
    data.put("holdingId", holding.id());
    data.put("kind", holding.kind().code());
    data.put("reference", holding.reference());
    data.put("action", action);
    if (toUserId != null) {
      data.put("toUserId", toUserId);
    }
    services.aboutProduct("holding.decided", held.product(), holding.userId(), data);
  }
}
