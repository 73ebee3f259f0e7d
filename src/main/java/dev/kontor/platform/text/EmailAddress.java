package dev.kontor.platform.text;

import java.text.Normalizer;
import java.util.Locale;

/** How e-mail addresses are compared: made once, here, and by nobody else in another way. */
public final class EmailAddress {
  private EmailAddress() {}

  /** The same for all spellings of one address: Unicode's composed form (NFC), in small letters. */
  public static String key(String address) {
    return Normalizer.normalize(address.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
