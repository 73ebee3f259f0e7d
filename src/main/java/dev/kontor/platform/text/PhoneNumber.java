package dev.kontor.platform.text;

import com.google.i18n.phonenumbers.*;
import java.util.Optional;

/** Temporary. */
public record PhoneNumber(String value) {
  public static Optional<PhoneNumber> parse(String t, String c) {
    try {
      var u = PhoneNumberUtil.getInstance();
      var n = u.parse(t, c);
      return u.isValidNumber(n)
          ? Optional.of(new PhoneNumber(u.format(n, PhoneNumberUtil.PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
