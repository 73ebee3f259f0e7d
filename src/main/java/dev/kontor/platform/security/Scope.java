package dev.kontor.platform.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an API token was made for: reading in an area, or writing there; writing doesn't include
 * reading. Each operation that tokens may call names the one that opens it.
 */
@Schema(name = "ApiTokenScope")
public enum Scope implements Coded {
  /** For personal tokens only that are good in all of their user's organisations. */
  @JsonProperty("account:read")
  ACCOUNT_READ(Area.ACCOUNT, true),
  @JsonProperty("organisation:read")
  ORGANISATION_READ(Area.ORGANISATION, true),
  @JsonProperty("organisation:write")
  ORGANISATION_WRITE(Area.ORGANISATION, false),
  @JsonProperty("members:read")
  MEMBERS_READ(Area.MEMBERS, true),
  @JsonProperty("members:write")
  MEMBERS_WRITE(Area.MEMBERS, false),
  @JsonProperty("products:read")
  PRODUCTS_READ(Area.PRODUCTS, true),
  @JsonProperty("products:write")
  PRODUCTS_WRITE(Area.PRODUCTS, false),
  @JsonProperty("money:read")
  MONEY_READ(Area.MONEY, true),
  @JsonProperty("money:write")
  MONEY_WRITE(Area.MONEY, false),
  @JsonProperty("security:read")
  SECURITY_READ(Area.SECURITY, true),
  @JsonProperty("security:write")
  SECURITY_WRITE(Area.SECURITY, false);

  private final Area area;
  private final boolean reads;
  private final String code = Coded.super.code().replace('_', ':');

  Scope(Area area, boolean reads) {
    this.area = area;
    this.reads = reads;
  }

  public Area area() {
    return area;
  }

  /** Whether it opens what only shows something. */
  public boolean reads() {
    return reads;
  }

  /** Such as {@code members:read}. */
  @Override
  public String code() {
    return code;
  }

  /** The one for reading or writing in an area. */
  public static Scope of(Area area, boolean reads) {
    return Arrays.stream(values())
        .filter(each -> each.opens(area, reads))
        .findFirst()
        .orElseThrow();
  }

  private boolean opens(Area other, boolean toRead) {
    return area == other && reads == toRead;
  }

  /** Whether somebody with these rights can do anything with it. */
  public boolean isWithin(Set<Right> rights) {
    return rights.stream().anyMatch(each -> each.area() == area && (reads || !each.reads()));
  }

  /**
   * What is left of somebody's rights in a call by a token.
   *
   * @param held the rights of the token's owner
   * @param scopes those of the token
   * @param called the one of the operation: what only shows something needs no scope for writing
   */
  public static Set<Right> leave(Set<Right> held, Set<Scope> scopes, Scope called) {
    var left = EnumSet.noneOf(Right.class);
    for (var scope : scopes) {
      for (var right : held) {
        if (scope.opens(right.area(), called.reads || right.reads())) {
          left.add(right);
        }
      }
    }
    return Collections.unmodifiableSet(left);
  }
}
