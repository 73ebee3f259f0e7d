package dev.kontor.access.gate;

import static dev.kontor.platform.security.Right.*;

import dev.kontor.platform.security.Right;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What tokens may, written down once more, with nothing of how the service finds it out. */
final class ApiTokenModel {
  /** The scope that each right needs. */
  private static final Map<String, Set<Right>> SCOPES =
      Map.of(
          "organisation:read", Set.of(SEE_ORGANISATION, READ_ORGANISATION),
          "organisation:write", Set.of(EDIT_ORGANISATION),
          "members:read", Set.of(READ_MEMBERS),
          "members:write", Set.of(MANAGE_MEMBERS, MANAGE_LEGAL_REPRESENTATIVES, SHARE_PRODUCT),
          "products:read", Set.of(SEE_PRODUCT),
          "products:write", Set.of(EDIT_PRODUCT, MANAGE_PRODUCT, SWITCH_RENEWAL),
          "money:read", Set.of(READ_MONEY),
          "money:write", Set.of(MANAGE_BILLING, PAY, WITHDRAW),
          "security:read", Set.of(READ_ACTIVITY),
          "security:write", Set.of(ADMINISTER));

  private static final Set<Right> ALL = Set.of(Right.values());

  private ApiTokenModel() {}

  /**
   * An organisation, a member of it, and a product.
   *
   * @param right of the member on the product; empty for none
   */
  record World(
      UUID organisation,
      UUID product,
      String role,
      boolean accounting,
      String right,
      boolean locked,
      boolean suspended,
      boolean demanded) {}

  /** A token of that member's, or of the organisation's own. */
  record Token(boolean personal, @Nullable UUID only, boolean expired, Set<String> scopes) {}

  /** What an operation says of itself. */
  record Asked(Right right, List<String> scopes, boolean get, boolean closed, boolean onProduct) {}

  /** Empty where the door is closed. */
  static Optional<Set<Right>> rights(
      World world, Token token, Asked asked, UUID organisation, UUID product) {
    var isStranger =
        !organisation.equals(world.organisation())
            || token.only() != null && !token.only().equals(organisation);
    var mayNotAct = token.personal() && (world.suspended() || world.demanded());
    if (asked.closed() || token.expired() || isStranger || mayNotAct) {
      return Optional.empty();
    }
    var held = held(world, token, asked.onProduct());
    var isHidden =
        asked.onProduct() && (!product.equals(world.product()) || !held.contains(SEE_PRODUCT));
    var needed =
        asked.scopes().isEmpty() ? List.of(scope(asked.right(), asked.get())) : asked.scopes();
    if (isHidden || !held.contains(asked.right()) || !token.scopes().containsAll(needed)) {
      return Optional.empty();
    }
    var reads = needed.get(0).endsWith(":read");
    return Optional.of(
        held.stream()
            .filter(each -> token.scopes().contains(reads ? scope(each, true) : scope(each)))
            .collect(Collectors.toSet()));
  }

  private static Set<Right> held(World world, Token token, boolean onProduct) {
    var role = token.personal() ? world.role() : "administrator";
    var held = new HashSet<>(ofRole(role));
    if (token.personal() && world.accounting()) {
      held.addAll(Set.of(MANAGE_BILLING, READ_MONEY, PAY, SEE_PRODUCT, EDIT_PRODUCT));
    }
    if (token.personal() && onProduct && !world.right().isEmpty()) {
      held.add(SEE_PRODUCT);
      if (world.right().equals("technical")) {
        held.addAll(Set.of(EDIT_PRODUCT, MANAGE_PRODUCT, SWITCH_RENEWAL, SHARE_PRODUCT));
      }
    }
    if (onProduct && world.locked() && Set.of("collaborator", "external").contains(role)) {
      held.removeAll(Set.of(EDIT_PRODUCT, MANAGE_PRODUCT, SHARE_PRODUCT));
    }
    return held;
  }

  private static Set<Right> ofRole(String role) {
    return switch (role) {
      case "legal_representative" -> ALL;
      case "administrator" ->
          ALL.stream()
              .filter(each -> each != EDIT_ORGANISATION && each != MANAGE_LEGAL_REPRESENTATIVES)
              .collect(Collectors.toSet());
      case "collaborator" -> Set.of(SEE_ORGANISATION, READ_ORGANISATION, READ_MEMBERS);
      default -> Set.of(SEE_ORGANISATION);
    };
  }

  /** That of a right itself. */
  private static String scope(Right right) {
    return SCOPES.entrySet().stream()
        .filter(each -> each.getValue().contains(right))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  /** That of its area for reading, or writing. */
  private static String scope(Right right, boolean reads) {
    return scope(right).split(":")[0] + (reads ? ":read" : ":write");
  }
}
