package dev.kontor.money.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kontor.money.ledger.Proceeds;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Invoices are paid in their order, each with its net price first. */
class DuesTest {
  private static final Dues DUES =
      new Dues(List.of(due(new Proceeds(100, 8)), due(Proceeds.NOTHING), due(new Proceeds(50, 4))));

  private static Dues.Due due(Proceeds price) {
    return new Dues.Due(UUID.randomUUID(), price);
  }

  private static List<Proceeds> prices(Dues dues) {
    return dues.list().stream().map(Dues.Due::price).toList();
  }

  @Test
  void aPartPaysOneAfterTheOther() {
    assertThat(prices(DUES.first(104)))
        .containsExactly(new Proceeds(100, 4), Proceeds.NOTHING, Proceeds.NOTHING);
    assertThat(prices(DUES.first(130)))
        .containsExactly(new Proceeds(100, 8), Proceeds.NOTHING, new Proceeds(22, 0));
    assertThat(DUES.first(162)).isEqualTo(DUES);
    assertThat(DUES.first(0).price()).isEqualTo(Proceeds.NOTHING);
  }

  @Test
  void partsAndWhatIsLeftAreTheWhole() {
    for (long amount = 0; amount <= 162; amount++) {
      var part = DUES.first(amount);
      assertThat(part.price().total()).isEqualTo(amount);
      assertThat(part.price().plus(DUES.minus(part).price())).isEqualTo(new Proceeds(150, 12));
    }
  }

  @Test
  void moreThanThereIsCannotBePaid() {
    assertThatIllegalArgumentException().isThrownBy(() -> DUES.first(163));
  }
}
