package dev.kontor.service.holding;

import dev.kontor.account.identity.Person;
import dev.kontor.organisation.membership.MemberRemovals;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import dev.kontor.service.holding.RemovalDecisions.Decided;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What becomes of what a removed member kept. */
public record HoldingsDecided(
    UUID organisationId,
    UUID memberId,
    Person person,
    List<Map<String, Object>> before,
    List<Map<String, Object>> after)
    implements Recorded {
  static HoldingsDecided of(MemberRemovals.Leaving leaving, Collection<Decided> decided) {
    return new HoldingsDecided(
        leaving.organisationId(),
        leaving.memberId(),
        leaving.person(),
        decided.stream().map(each -> named(each.held().holding())).toList(),
        decided.stream().map(HoldingsDecided::decision).toList());
  }

  private static Map<String, Object> named(Holding holding) {
    var named = new LinkedHashMap<String, Object>();
    named.put("kind", holding.kind().code());
    named.put("label", holding.label());
    return named;
  }

  private static Map<String, Object> decision(Decided decided) {
    var decision = named(decided.held().holding());
    decision.put("action", decided.action().code());
    if (decided.toUserId() != null) {
      decision.put("toUserId", decided.toUserId());
    }
    return decision;
  }

  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "member.data_decided", organisationId, new Subject("member", memberId, person.email()))
        .alsoFor(person.id())
        .changing(Map.of("holdings", before), Map.of("decisions", after));
  }
}
