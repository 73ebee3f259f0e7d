package dev.kontor.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.support.AtOnce;
import dev.kontor.support.KontorTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What was sealed for somebody opens until their key is destroyed, and never afterwards. */
@KontorTest
class PersonKeysTest {
  private static final byte[] PLAIN = "Anna Keller".getBytes(StandardCharsets.UTF_8);

  @Inject PersonKeys keys;
  @Inject Jdbi jdbi;
  @Inject Clock clock;
  @Inject Vault vault;

  private final UUID anna = UUID.randomUUID();
  private final UUID marco = UUID.randomUUID();

  @Test
  void opensForItsOwnerInItsContextOnly() {
    var sealed = keys.seal(anna, PLAIN, "entry:1");
    keys.seal(marco, PLAIN, "entry:1");

    assertThat(keys.open(anna, sealed, "entry:1")).hasValue(PLAIN);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Anna");
    assertThatThrownBy(() -> keys.open(anna, sealed, "entry:2"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> keys.open(marco, sealed, "entry:1"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(keys.open(UUID.randomUUID(), sealed, "entry:1")).isEmpty();
  }

  @Test
  void whatWasDestroyedOpensNeverAgainAndNothingIsKeptAfterwards() {
    var sealed = keys.seal(anna, PLAIN, "entry:1");

    keys.destroy(anna);
    keys.destroy(anna);

    assertThat(keys.open(anna, sealed, "entry:1")).isEmpty();
    var later = keys.seal(anna, PLAIN, "entry:2");
    assertThat(later).isEmpty();
    assertThat(keys.open(anna, later, "entry:2")).isEmpty();
    assertThatThrownBy(() -> execute("delete from person_key where owner_id = ?", anna))
        .hasMessageContaining("was destroyed");
    assertThatThrownBy(
            () ->
                execute(
                    "update person_key set sealed_key = 'x', destroyed_at = null where owner_id = ?",
                    anna))
        .hasMessageContaining("was destroyed");
  }

  @Test
  void whoHadNoKeyGetsNoneAfterwards() {
    keys.destroy(anna);

    assertThat(keys.seal(anna, PLAIN, "entry:1")).isEmpty();
  }

  @Test
  void manyOpenAtOnceWithoutThoseOfDestroyedOrChangedOnes() {
    var values =
        List.of(
            new PersonKeys.Value(anna, PLAIN, "entry:1"),
            new PersonKeys.Value(marco, PLAIN, "entry:2"),
            new PersonKeys.Value(marco, PLAIN, "entry:3"));
    var sealed = keys.sealAll(values);
    keys.destroy(anna);

    assertThat(
            keys.openAll(
                Map.of(
                    1, new PersonKeys.Value(anna, sealed.get(0), "entry:1"),
                    2, new PersonKeys.Value(marco, sealed.get(1), "entry:2"),
                    3, new PersonKeys.Value(marco, sealed.get(2), "elsewhere"))))
        .containsOnlyKeys(2)
        .containsEntry(2, PLAIN);
  }

  @Test
  void manyThatNeedItAtOnceMakeOneKey() {
    var sealed = AtOnce.times(16, each -> keys.seal(anna, PLAIN, "entry:" + each));

    for (int each = 0; each < sealed.size(); each++) {
      assertThat(keys.open(anna, sealed.get(each), "entry:" + each)).hasValue(PLAIN);
    }
  }

  @Test
  void keysOfAnEarlierVaultComeUnderThePresentOne() {
    var sealed = with("old").seal(anna, PLAIN, "entry:1");
    with("old").destroy(marco);

    table("new", "old").reseal();

    assertThat(with("new").open(anna, sealed, "entry:1")).hasValue(PLAIN);
    assertThat(with("new").seal(marco, PLAIN, "entry:1")).isEmpty();
  }

  @Test
  void anAddressIsAlwaysTheSameOwner() {
    var owner = keys.ofAddress("anna@example.com");

    assertThat(new PersonKeys(new PersonKeyTable(jdbi, vault, clock), vault))
        .returns(owner, again -> again.ofAddress("anna@example.com"));
    assertThat(keys.ofAddress("marco@example.com")).isNotEqualTo(owner);
  }

  private PersonKeys with(String... names) {
    return new PersonKeys(table(names), Vaults.withKeys(names));
  }

  private PersonKeyTable table(String... names) {
    return new PersonKeyTable(jdbi, Vaults.withKeys(names), clock);
  }

  private void execute(String sql, UUID owner) {
    jdbi.useHandle(handle -> handle.execute(sql, owner));
  }
}
