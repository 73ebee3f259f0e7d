package dev.kontor.sale.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.WithinService;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Lets jqwik look for changes and renewals that make or lose money, or days. */
@KontorTest
class ChangePropertyTest {
  @Inject Operators operators;

  @Test
  void changesNeitherCreateNorDestroyMoney() {
    ChangeProperties.upgrades = 0;

    WithinService.holds(ChangeProperties.class);

    assertThat(ChangeProperties.upgrades).isPositive();
    operators.booksAreClean();
  }
}
