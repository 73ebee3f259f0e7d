package dev.kontor.organisation.membership;

import static dev.kontor.platform.security.Right.ADMINISTER;
import static dev.kontor.platform.security.Right.EDIT_ORGANISATION;
import static dev.kontor.platform.security.Right.EDIT_PRODUCT;
import static dev.kontor.platform.security.Right.MANAGE_BILLING;
import static dev.kontor.platform.security.Right.MANAGE_LEGAL_REPRESENTATIVES;
import static dev.kontor.platform.security.Right.MANAGE_MEMBERS;
import static dev.kontor.platform.security.Right.MANAGE_PRODUCT;
import static dev.kontor.platform.security.Right.PAY;
import static dev.kontor.platform.security.Right.READ_ACTIVITY;
import static dev.kontor.platform.security.Right.READ_MEMBERS;
import static dev.kontor.platform.security.Right.READ_MONEY;
import static dev.kontor.platform.security.Right.READ_ORGANISATION;
import static dev.kontor.platform.security.Right.SEE_ORGANISATION;
import static dev.kontor.platform.security.Right.SEE_PRODUCT;
import static dev.kontor.platform.security.Right.SHARE_PRODUCT;
import static dev.kontor.platform.security.Right.SWITCH_RENEWAL;
import static dev.kontor.platform.security.Right.WITHDRAW;

import dev.kontor.platform.security.Right;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table of who may do what: roles, and what is added to them, each a column with the rights
 * that it gives. A member may what any of their columns says; those of a product count on that
 * product only. In SQL, {@code membership_summary} says what roles give, and {@code member_right}
 * what a lock leaves of a right on a product.
 */
public enum RoleRights {
  LEGAL_REPRESENTATIVE(
      SEE_ORGANISATION,
      READ_ORGANISATION,
      EDIT_ORGANISATION,
      MANAGE_BILLING,
      READ_MONEY,
      PAY,
      WITHDRAW,
      READ_MEMBERS,
      MANAGE_MEMBERS,
      MANAGE_LEGAL_REPRESENTATIVES,
      READ_ACTIVITY,
      ADMINISTER,
      SEE_PRODUCT,
      EDIT_PRODUCT,
      MANAGE_PRODUCT,
      SWITCH_RENEWAL,
      SHARE_PRODUCT),
  ADMINISTRATOR(
      SEE_ORGANISATION,
      READ_ORGANISATION,
      MANAGE_BILLING,
      READ_MONEY,
      PAY,
      WITHDRAW,
      READ_MEMBERS,
      MANAGE_MEMBERS,
      READ_ACTIVITY,
      ADMINISTER,
      SEE_PRODUCT,
      EDIT_PRODUCT,
      MANAGE_PRODUCT,
      SWITCH_RENEWAL,
      SHARE_PRODUCT),
  COLLABORATOR(SEE_ORGANISATION, READ_ORGANISATION, READ_MEMBERS),
  EXTERNAL(SEE_ORGANISATION),
  /** The permission of that name. */
  ACCOUNTING(MANAGE_BILLING, READ_MONEY, PAY, SEE_PRODUCT, EDIT_PRODUCT),
  /** The right of that name on the product. */
  TECHNICAL(SEE_PRODUCT, EDIT_PRODUCT, MANAGE_PRODUCT, SWITCH_RENEWAL, SHARE_PRODUCT),
  /** Any other right on the product. */
  ANY_RIGHT(SEE_PRODUCT);

  private final Set<Right> rights;

  RoleRights(Right... rights) {
    this.rights = Set.of(rights);
  }

  public Set<Right> rights() {
    return rights;
  }

  /** What is left of somebody's rights on a locked product: seeing it, and paying. */
  public static Set<Right> whileLocked(Set<Right> rights) {
    return rights.stream()
        .filter(each -> !each.endsWithLock())
        .collect(Collectors.toUnmodifiableSet());
  }

  public static RoleRights onProduct(String right) {
    return right.equals("technical") ? TECHNICAL : ANY_RIGHT;
  }

  static Set<Right> union(RoleRights... standings) {
    return Arrays.stream(standings)
        .flatMap(each -> each.rights.stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
