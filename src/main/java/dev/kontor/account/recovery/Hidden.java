package dev.kontor.account.recovery;

/** Addresses and numbers as their owner recognises them and nobody else learns them. */
final class Hidden {
  private Hidden() {}

  /** Such as {@code a…@example.com}. */
  static String email(String address) {
    return address.substring(0, 1) + "…" + address.substring(address.lastIndexOf('@'));
  }

  /** Such as {@code +41…00}. */
  static String phone(String e164) {
    return e164.substring(0, 3) + "…" + e164.substring(e164.length() - 2);
  }

  static String of(ContactKind kind, String value) {
    return kind == ContactKind.EMAIL ? email(value) : phone(value);
  }
}
