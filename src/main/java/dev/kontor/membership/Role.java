package dev.kontor.membership;

import static dev.kontor.platform.security.Right.ADMINISTER;
import static dev.kontor.platform.security.Right.EDIT_ORGANISATION;
import static dev.kontor.platform.security.Right.MANAGE_BILLING;
import static dev.kontor.platform.security.Right.MANAGE_LEGAL_REPRESENTATIVES;
import static dev.kontor.platform.security.Right.MANAGE_MEMBERS;
import static dev.kontor.platform.security.Right.READ_MEMBERS;
import static dev.kontor.platform.security.Right.READ_ORGANISATION;
import static dev.kontor.platform.security.Right.SEE_ORGANISATION;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.security.Right;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a member is in an organisation. This is the table of who may do what. */
public enum Role {
  @JsonProperty("legal_representative")
  LEGAL_REPRESENTATIVE(
      SEE_ORGANISATION,
      READ_ORGANISATION,
      EDIT_ORGANISATION,
      MANAGE_BILLING,
      READ_MEMBERS,
      MANAGE_MEMBERS,
      MANAGE_LEGAL_REPRESENTATIVES,
      ADMINISTER),
  @JsonProperty("administrator")
  ADMINISTRATOR(
      SEE_ORGANISATION,
      READ_ORGANISATION,
      MANAGE_BILLING,
      READ_MEMBERS,
      MANAGE_MEMBERS,
      ADMINISTER),
  @JsonProperty("collaborator")
  COLLABORATOR(SEE_ORGANISATION, READ_ORGANISATION, READ_MEMBERS),
  /** Outside: never part of what the organisation shares among its own. */
  @JsonProperty("external")
  EXTERNAL(SEE_ORGANISATION);

  private final Set<Right> rights;

  Role(Right... rights) {
    this.rights = Set.of(rights);
  }

  /**
   * What the role allows.
   *
   * @param accounting whether the permission {@code accounting} was added to it
   */
  Set<Right> rights(boolean accounting) {
    if (!accounting) {
      return rights;
    }
    var more = EnumSet.copyOf(rights);
    more.add(MANAGE_BILLING);
    return more;
  }

  boolean has(Right right) {
    return rights.contains(right);
  }

  /** Administrators and legal representatives have {@code accounting} anyway. */
  boolean canAddAccounting() {
    return !has(MANAGE_BILLING);
  }

  /** The right that it takes to give or take this role. */
  Right rightToManage() {
    return this == LEGAL_REPRESENTATIVE ? MANAGE_LEGAL_REPRESENTATIVES : MANAGE_MEMBERS;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
