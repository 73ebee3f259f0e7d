package dev.kontor.account.recovery;

import java.util.Locale;

/** What a user can be reached by besides the sign-in address. */
enum ContactKind {
  EMAIL,
  PHONE;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
