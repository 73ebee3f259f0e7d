package dev.kontor.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is encrypted opens with its key in its place only. */
class VaultTest {
  private static final byte[] PLAIN = "the link of a mail".getBytes(StandardCharsets.UTF_8);

  private final Vault vault = Vaults.withKeys("new");

  @Test
  void whatWasSealedOpensInItsContext() {
    assertThat(vault.open(vault.seal(PLAIN, "mail:1"), "mail:1")).isEqualTo(PLAIN);
    assertThat(vault.open(vault.seal(new byte[0], ""), "")).isEmpty();
  }

  @Test
  void nothingOfItCanBeReadAndNoTwoAreAlike() {
    var sealed = vault.seal(PLAIN, "mail:1");

    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("link");
    assertThat(vault.seal(PLAIN, "mail:1")).isNotEqualTo(sealed);
  }

  @Test
  void movedToAnotherRowItDoesNotOpen() {
    var sealed = vault.seal(PLAIN, "mail:1");

    assertThatIllegalStateException().isThrownBy(() -> vault.open(sealed, "mail:2"));
  }

  @Test
  void anyChangedByteKeepsItShut() {
    var sealed = vault.seal(PLAIN, "mail:1");
    // The first byte tells how long the key's name is: a wrong one may ask for more than there is.
    for (int i = 1; i < sealed.length; i++) {
      var changed = sealed.clone();
      changed[i] ^= 1;
      assertThatIllegalStateException()
          .as("byte " + i)
          .isThrownBy(() -> vault.open(changed, "mail:1"));
    }
  }

  @Test
  void anUnknownKeyIsNamedAsTheReason() {
    var sealed = Vaults.withKeys("old").seal(PLAIN, "mail:1");

    assertThatIllegalStateException()
        .isThrownBy(() -> vault.open(sealed, "mail:1"))
        .withMessageContaining("isn't configured any more");
  }

  @Test
  void afterARotationOldValuesOpenAndNewOnesUseTheFirstKey() {
    var old = Vaults.withKeys("old");
    var rotated = Vaults.withKeys("new", "old");
    var before = old.seal(PLAIN, "mail:1");

    var after = rotated.seal(PLAIN, "mail:1");

    assertThat(rotated.open(before, "mail:1")).isEqualTo(PLAIN);
    assertThat(vault.open(after, "mail:1")).isEqualTo(PLAIN);
    assertThatIllegalStateException().isThrownBy(() -> old.open(after, "mail:1"));
  }

  @Test
  void aKeyedHashIsTheSameForTheSameKeyOnly() {
    assertThat(vault.keyedHash(PLAIN))
        .isEqualTo(Vaults.withKeys("new", "old").keyedHash(PLAIN))
        .isNotEqualTo(Vaults.withKeys("old", "new").keyedHash(PLAIN))
        .isNotEqualTo(vault.keyedHash("another".getBytes(StandardCharsets.UTF_8)));
  }
}
