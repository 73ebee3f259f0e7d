package dev.kontor.organisation.membership;

import java.util.List;
import java.util.Map;

/** A role with what was added to it. */
public record Rank(Role role, boolean accounting) {
  public Rank {
    if (accounting && !role.canAddAccounting()) {
      throw MembershipProblem.ACCOUNTING_INCLUDED.exception().onField("permissions");
    }
  }

  static final Rank FOUNDER = new Rank(Role.LEGAL_REPRESENTATIVE, false);

  public static Rank of(Role role, List<Permission> permissions) {
    return new Rank(role, permissions.contains(Permission.ACCOUNTING));
  }

  public List<Permission> permissions() {
    return Permission.list(accounting);
  }

  /** For activity entries. */
  public Map<String, Object> asMap() {
    return Map.of("role", role.code(), "accounting", accounting);
  }
}
