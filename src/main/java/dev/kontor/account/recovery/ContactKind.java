package dev.kontor.account.recovery;

import dev.kontor.platform.text.Coded;

/** What a user can be reached by besides the sign-in address. */
enum ContactKind implements Coded {
  EMAIL,
  PHONE
}
