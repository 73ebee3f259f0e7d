package dev.kontor.account.password;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/** One password, however a keyboard writes it: OpaqueString of RFC 8265, section 4.2. */
public final class PasswordForm {
  private PasswordForm() {}

  /** The normal form: all spaces are U+0020, letters are composed (NFC), nothing else changes. */
  public static String of(String typed) {
    var spaced = new StringBuilder(typed.length());
    typed
        .codePoints()
        .map(each -> Character.getType(each) == Character.SPACE_SEPARATOR ? ' ' : each)
        .forEach(spaced::appendCodePoint);
    return Normalizer.normalize(spaced, Normalizer.Form.NFC);
  }

  public static boolean isSame(String one, String other) {
    return of(one).equals(of(other));
  }

  /** The length that counts: in Unicode characters (code points) of the normal form. */
  public static int length(String typed) {
    var form = of(typed);
    return form.codePointCount(0, form.length());
  }

  /** The normal form first, and what keyboards may have written for it; most have one form only. */
  static List<String> written(String typed) {
    return Stream.of(of(typed), typed, Normalizer.normalize(typed, Normalizer.Form.NFD))
        .distinct()
        .toList();
  }
}
