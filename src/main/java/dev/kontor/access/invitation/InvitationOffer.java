package dev.kontor.access.invitation;

import dev.kontor.access.grant.AccessRequest;
import dev.kontor.organisation.membership.Rank;
import dev.kontor.organisation.membership.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an invitation offers: a rank, and the access and work groups that come with it.
 *
 * @param access null where nothing was prepared
 */
record InvitationOffer(Rank rank, @Nullable AccessRequest access, List<UUID> groupIds) {

  static InvitationOffer of(
      Rank rank, @Nullable AccessRequest access, @Nullable List<UUID> groupIds) {
    return new InvitationOffer(
        rank,
        access == null || access.isEmpty() ? null : access,
        groupIds == null ? List.of() : List.copyOf(groupIds));
  }

  /** The use of a product, for somebody outside. */
  static InvitationOffer useOf(UUID productId) {
    return new InvitationOffer(
        new Rank(Role.EXTERNAL, false), AccessRequest.useOf(productId), List.of());
  }

  /** The products whose use is all that is offered; none where it is something else. */
  List<UUID> usedOnly() {
    var isPlain = rank.role() == Role.EXTERNAL && !rank.accounting() && groupIds.isEmpty();
    return isPlain && access != null ? access.usedOnly() : List.of();
  }

  /** For activity entries. */
  Map<String, Object> asMap() {
    var map = new LinkedHashMap<>(rank.asMap());
    if (access != null) {
      map.put("access", access);
    }
    if (!groupIds.isEmpty()) {
      map.put("groupIds", groupIds);
    }
    return map;
  }
}
