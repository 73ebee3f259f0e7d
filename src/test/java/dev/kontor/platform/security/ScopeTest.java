package dev.kontor.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What scopes leave of rights. */
class ScopeTest {
  private static final Set<Right> ALL = EnumSet.allOf(Right.class);

  @Test
  void codesNameAreaAndUse() {
    assertThat(Arrays.stream(Scope.values()).map(Scope::code))
        .containsExactly(
            "account:read",
            "organisation:read",
            "organisation:write",
            "members:read",
            "members:write",
            "products:read",
            "products:write",
            "money:read",
            "money:write",
            "security:read",
            "security:write");
  }

  /** In its own area, and nothing at all elsewhere. */
  @ParameterizedTest
  @EnumSource(Scope.class)
  void oneAloneLeavesItsOwnRights(Scope scope) {
    var left = Scope.leave(ALL, Set.of(scope), scope);
    var own =
        ALL.stream()
            .filter(right -> right.area() == scope.area())
            .filter(right -> scope.reads() || !right.reads())
            .collect(Collectors.toSet());
    assertThat(left).isEqualTo(own);
  }

  @Test
  void writingDoesNotIncludeReading() {
    assertThat(Scope.leave(ALL, Set.of(Scope.MEMBERS_WRITE), Scope.MEMBERS_WRITE))
        .contains(Right.MANAGE_MEMBERS)
        .doesNotContain(Right.READ_MEMBERS);
    assertThat(Scope.leave(ALL, Set.of(Scope.MEMBERS_WRITE), Scope.MEMBERS_READ)).isEmpty();
  }

  /** Who is asked whether they manage members, in what only shows, needs no scope for writing. */
  @Test
  void whatOnlyShowsNeedsReadingOnly() {
    assertThat(Scope.leave(ALL, Set.of(Scope.MEMBERS_READ), Scope.MEMBERS_READ))
        .contains(Right.MANAGE_MEMBERS, Right.READ_MEMBERS);
    assertThat(Scope.leave(ALL, Set.of(Scope.MEMBERS_READ), Scope.PRODUCTS_WRITE))
        .containsExactly(Right.READ_MEMBERS);
  }

  @Test
  void nothingIsAddedToWhatIsHeld() {
    var every = EnumSet.allOf(Scope.class);
    for (var called : Scope.values()) {
      assertThat(Scope.leave(Set.of(), every, called)).isEmpty();
      assertThat(Scope.leave(ALL, Set.of(), called)).isEmpty();
      assertThat(Scope.leave(Set.of(Right.PAY), every, called)).containsExactly(Right.PAY);
    }
  }
}
