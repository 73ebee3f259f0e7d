package dev.kontor.organisation.membership;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.security.Right;
import dev.kontor.platform.text.Coded;
import java.util.Optional;
import java.util.Set;

/**
 * What a member is in an organisation. A further role also has its rights in {@link RoleRights},
 * what it gives to SQL in the view {@code membership_summary}, a place in the checks of the columns
 * {@code role}, and its word in the texts of mails ({@code role.<code>}).
 */
public enum Role implements Coded {
  @JsonProperty("legal_representative")
  LEGAL_REPRESENTATIVE(RoleRights.LEGAL_REPRESENTATIVE),
  @JsonProperty("administrator")
  ADMINISTRATOR(RoleRights.ADMINISTRATOR),
  @JsonProperty("collaborator")
  COLLABORATOR(RoleRights.COLLABORATOR),
  /** Outside: never part of what the organisation shares among its own. */
  @JsonProperty("external")
  EXTERNAL(RoleRights.EXTERNAL);

  private final RoleRights rights;

  Role(RoleRights rights) {
    this.rights = rights;
  }

  /**
   * What the role allows.
   *
   * @param accounting whether the permission {@code accounting} was added to it
   */
  public Set<Right> rights(boolean accounting) {
    return accounting ? RoleRights.union(rights, RoleRights.ACCOUNTING) : rights.rights();
  }

  boolean has(Right right) {
    return rights.rights().contains(right);
  }

  /** Administrators and legal representatives have {@code accounting} anyway. */
  boolean canAddAccounting() {
    return !has(Right.MANAGE_BILLING);
  }

  /** Legal representatives and administrators: they have all rights on all products. */
  public boolean hasEverything() {
    return has(Right.MANAGE_PRODUCT);
  }

  /** The right that it takes to give or take this role. */
  Right rightToManage() {
    return this == LEGAL_REPRESENTATIVE ? Right.MANAGE_LEGAL_REPRESENTATIVES : Right.MANAGE_MEMBERS;
  }

  public static Optional<Role> of(String code) {
    return Coded.find(Role.class, code);
  }
}
