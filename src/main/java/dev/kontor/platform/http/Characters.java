package dev.kontor.platform.http;

/** Which text a PostgreSQL database in UTF-8 can keep. */
final class Characters {
  private Characters() {}

  static boolean canBeStored(String text) {
    return text.indexOf('\0') < 0
        && text.codePoints().noneMatch(each -> each >= 0xD800 && each <= 0xDFFF);
  }
}
