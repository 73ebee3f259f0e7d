package dev.kontor.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What names may hold that people give and mails carry to others: nothing that a mail program makes
 * a link of, and nothing that can't be seen, or turns about what can.
 */
public final class MailedNames {
  /** Joins the parts of an emoji, and shows nothing of its own. */
  private static final int JOINER = 0x200D;

  /** Letters and symbols by their class, of which nothing is seen. */
  private static final Set<Integer> BLANKS = Set.of(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

  private static final Pattern LINK = Pattern.compile("://|(?<![\\p{L}\\p{N}])www\\.");

  /** Marks that change nothing of what is seen: variation selectors, and a joiner of letters. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\x{FE00}-\\x{FE0F}\\x{34F}\\x{180B}-\\x{180D}\\x{E0100}-\\x{E01EF}]");

  /** A domain that has its name from the web, below an extension. */
  private static final Pattern DOMAIN = Pattern.compile("www\\.[a-z0-9-]{2,}");

  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern QUOTES =
      Pattern.compile("[\"\u00ab\u00bb\u201c-\u201f\u2039\u203a]");
  private static final String LEFT_OUT = "[…]";

  private MailedNames() {}

  /** What is wrong with a name. */
  enum Fault {
    BLANK("{kontor.name.blank}"),
    LINK("{kontor.name.link}"),
    CHARACTERS("{kontor.name.characters}");

    private final String message;

    Fault(String message) {
      this.message = message;
    }

    String message() {
      return message;
    }
  }

  static Optional<Fault> fault(String name) {
    if (name.codePoints().anyMatch(MailedNames::isRefused)) {
      return Optional.of(Fault.CHARACTERS);
    }
    if (holdsLink(name)) {
      return Optional.of(Fault.LINK);
    }
    return name.codePoints().noneMatch(MailedNames::isSeen)
        ? Optional.of(Fault.BLANK)
        : Optional.empty();
  }

  /** Whether a name is a domain's whose only label below its extension is www. */
  static boolean isDomain(String name) {
    return DOMAIN.matcher(name).matches();
  }

  private static boolean holdsLink(String text) {
    var plain =
        Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replace('\u3002', '.')
            .replaceAll("[\u2044\u2215]", "/");
    return LINK.matcher(plain).find();
  }

  private static boolean isRefused(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      case Character.FORMAT -> character != JOINER;
      default -> false;
    };
  }

  private static boolean isSeen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          false;
      default -> !BLANKS.contains(character);
    };
  }

  /**
   * A text as it may stand in a mail, whenever it was typed: without what couldn't be seen, and
   * with a mark in place of links. Its lines stay.
   */
  public static String neutral(String text) {
    var seen = new StringBuilder();
    text.codePoints()
        .map(each -> each != '\n' && isRefused(each) ? replaced(each) : each)
        .filter(each -> each >= 0)
        .forEach(seen::appendCodePoint);
    return WORD.matcher(seen)
        .replaceAll(
            word -> Matcher.quoteReplacement(holdsLink(word.group()) ? LEFT_OUT : word.group()));
  }

  /** Separators part words; the rest is left out. */
  private static int replaced(int character) {
    return Character.getType(character) == Character.FORMAT ? -1 : ' ';
  }

  /** A text as it may stand between quotes in a mail's subject. */
  public static String quotable(String text) {
    return QUOTES.matcher(neutral(text)).replaceAll("");
  }
}
