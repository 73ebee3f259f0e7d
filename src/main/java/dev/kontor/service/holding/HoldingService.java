package dev.kontor.service.holding;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes in what services tell, under the organisation's lock: so the removal of a member either
 * finds what is told at the same moment, or its teller finds the member gone.
 */
@ApplicationScoped
class HoldingService {
  private final HoldingTable holdings;
  private final HoldingMemberQueries members;
  private final Organisations organisations;
  private final Cursors cursors;
  private final Ids ids;
  private final Event<Object> events;

  HoldingService(
      HoldingTable holdings,
      HoldingMemberQueries members,
      Organisations organisations,
      Cursors cursors,
      Ids ids,
      Event<Object> events) {
    this.holdings = holdings;
    this.members = members;
    this.organisations = organisations;
    this.cursors = cursors;
    this.ids = ids;
    this.events = events;
  }

  Page<HoldingResponse> list(UUID organisationId, UUID productId, PageRequest page) {
    var list = "holdings " + productId;
    return cursors
        .page(
            list,
            page,
            Cursor.FIRST,
            (after, limit) -> holdings.page(organisationId, productId, after.id(), limit),
            last -> Cursor.at(last.id()))
        .map(HoldingResponse::of);
  }

  /** What stayed the same keeps its id, and whether it follows the account. */
  @Transactional
  void replace(UUID organisationId, UUID productId, List<HoldingItem> told) {
    organisations.lock(organisationId);
    var wanted = unique(told);
    requireMembers(organisationId, told);
    var present = holdings.ofProduct(organisationId, productId);
    var gone = present.stream().filter(each -> !wanted.containsKey(each.key())).toList();
    var changed = new ArrayList<Holding>();
    for (var each : present) {
      var item = wanted.remove(each.key());
      if (item != null && !each.isWhat(item)) {
        changed.add(holding(organisationId, productId, each.id(), item));
      }
    }
    var added =
        wanted.values().stream()
            .map(item -> holding(organisationId, productId, ids.next(), item))
            .toList();
    holdings.remove(organisationId, gone.stream().map(Holding::id).toList());
    holdings.rename(changed);
    holdings.add(added);
    if (!gone.isEmpty() || !changed.isEmpty() || !added.isEmpty()) {
      events.fire(
          new HoldingsReported(
              organisationId,
              productId,
              members.productName(organisationId, productId),
              Map.of("holdings", present.size()),
              Map.of("holdings", told.size())));
    }
  }

  private static Holding holding(UUID organisationId, UUID productId, UUID id, HoldingItem item) {
    return new Holding(
        id,
        organisationId,
        productId,
        item.userId(),
        item.kind(),
        item.reference(),
        item.label(),
        false);
  }

  private static Map<Holding.Key, HoldingItem> unique(List<HoldingItem> told) {
    var wanted = new LinkedHashMap<Holding.Key, HoldingItem>();
    for (int i = 0; i < told.size(); i++) {
      var item = told.get(i);
      if (!item.isWellNamed()) {
        throw HoldingProblem.HOLDING_ADDRESS_INVALID
            .exception()
            .onField("items[" + i + "].reference");
      }
      if (wanted.put(item.key(), item) != null) {
        throw HoldingProblem.HOLDING_REPEATED.exception().onField("items[" + i + "]");
      }
    }
    return wanted;
  }

  private void requireMembers(UUID organisationId, List<HoldingItem> told) {
    var known =
        members.among(
            organisationId, told.stream().map(HoldingItem::userId).collect(Collectors.toSet()));
    for (int i = 0; i < told.size(); i++) {
      if (!known.contains(told.get(i).userId())) {
        throw HoldingProblem.HOLDING_USER_UNKNOWN.exception().onField("items[" + i + "].userId");
      }
    }
  }
}
