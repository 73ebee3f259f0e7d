package dev.kontor.sale.preference;

import dev.kontor.platform.database.Ids;
import java.util.Optional;
import java.util.UUID;

/** Where money for something comes from. */
public sealed interface Source {
  /** The prepaid account. */
  record Prepaid() implements Source {
    @Override
    public String written() {
      return PREPAID;
    }
  }

  /**
   * A saved payment method.
   *
   * @param id of a method of the organisation
   */
  record Method(UUID id) implements Source {
    @Override
    public String written() {
      return id.toString();
    }
  }

  String PREPAID = "prepaid";

  /** As clients write it. */
  String written();

  /** The source that a text names; empty where it is neither {@code prepaid} nor an id. */
  static Optional<Source> read(String text) {
    return text.equals(PREPAID) ? Optional.of(new Prepaid()) : Ids.read(text).map(Method::new);
  }
}
