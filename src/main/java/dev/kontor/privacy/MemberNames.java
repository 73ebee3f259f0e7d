package dev.kontor.privacy;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of tables and columns as names of members: {@code last_used_at} is {@code lastUsedAt}. */
final class MemberNames {
  private static final Pattern WORD = Pattern.compile("_(\\w)");

  private MemberNames() {}

  static String of(String name) {
    return WORD.matcher(name).replaceAll(each -> each.group(1).toUpperCase(Locale.ROOT));
  }
}
