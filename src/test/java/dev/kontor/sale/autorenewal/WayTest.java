package dev.kontor.sale.autorenewal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.sale.preference.Preference;
import dev.kontor.sale.preference.Source;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** In which order ways of paying are tried (SUB-5). */
class WayTest {
  private static final UUID CARD = new UUID(0, 1);
  private static final UUID OTHER_CARD = new UUID(0, 2);

  @Test
  void whoNeverSaidAnythingPaysFromPrepaid() {
    assertThat(Way.of(Preference.FIRST))
        .containsExactly(new Way.AllFromPrepaid(), new Way.SomeFromPrepaid());
  }

  @Test
  void eachSourcePaysAllBeforePrepaidPaysForSome() {
    assertThat(ways(false, card(CARD), new Source.Prepaid(), card(OTHER_CARD)))
        .containsExactly(
            new Way.ByMethod(CARD, false),
            new Way.AllFromPrepaid(),
            new Way.ByMethod(OTHER_CARD, false),
            new Way.SomeFromPrepaid());
  }

  @Test
  void whatComesAfterPrepaidPaysTheRestWhereThatIsWanted() {
    assertThat(ways(true, card(CARD), new Source.Prepaid(), card(OTHER_CARD)))
        .containsExactly(
            new Way.ByMethod(CARD, false),
            new Way.AllFromPrepaid(),
            new Way.ByMethod(OTHER_CARD, true),
            new Way.SomeFromPrepaid());
  }

  @Test
  void prepaidIsLeftAloneWhereItIsNoSource() {
    assertThat(ways(true, card(CARD))).containsExactly(new Way.ByMethod(CARD, false));
  }

  private static List<Way> ways(boolean isSplit, Source... sources) {
    return Way.of(new Preference(List.of(sources), isSplit));
  }

  private static Source card(UUID id) {
    return new Source.Method(id);
  }
}
