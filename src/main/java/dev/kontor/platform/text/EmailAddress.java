package dev.kontor.platform.text;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How e-mail addresses are told from other text, and compared: here, and by nobody else. */
public final class EmailAddress {
  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST_DOMAIN = 253;

  /** A dot-atom (RFC 5322), with characters beyond ASCII (RFC 6531) that can be seen. */
  private static final String ATOM =
      "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\-[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}&&[^\\x00-\\x7F]]]+";

  private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");

  private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

  /** Names that never lead anywhere on the internet (RFC 6761, RFC 6762, RFC 7686). */
  private static final Set<String> NOBODYS =
      Set.of("localhost", "invalid", "local", "onion", "internal");

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private EmailAddress() {}

  /** The same for all spellings of one address: Unicode's composed form (NFC), in small letters. */
  public static String key(String address) {
    return Normalizer.normalize(address.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a text is an address of the internet's mail: a dot-atom of at most 64 octets, and a
   * domain of two labels or more, which isn't a mere number. Address literals, quoted names and
   * hosts without a domain are valid by the letter of RFC 5321, but nobody's address.
   */
  public static boolean isOne(String text) {
    var at = text.lastIndexOf('@');
    if (at < 1 || octets(text) > LONGEST) {
      return false;
    }
    var local = text.substring(0, at);
    return octets(local) <= LONGEST_LOCAL
        && LOCAL.matcher(local).matches()
        && isDomain(text.substring(at + 1));
  }

  private static int octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static boolean isDomain(String domain) {
    var labels = Arrays.stream(domain.split("\\.", -1)).map(EmailAddress::ascii).toList();
    return labels.size() >= 2
        && labels.stream().allMatch(each -> LABEL.matcher(each).matches())
        && !DIGITS.matcher(labels.get(labels.size() - 1)).matches()
        && !NOBODYS.contains(labels.get(labels.size() - 1))
        && String.join(".", labels).length() <= LONGEST_DOMAIN;
  }

  /**
   * A label as the DNS has it (A-label, RFC 5890); empty for what can't be one. Java's IDNA2003
   * maps some letters to others (ß to ss), which isn't what IDNA2008 means by them: such a name has
   * to be given in its ASCII form, lest somebody else's domain be meant.
   */
  private static String ascii(String label) {
    try {
      var given = Normalizer.normalize(label, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
      var ascii = IDN.toASCII(given, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return ascii.equals(given) || IDN.toUnicode(ascii).equals(given) ? ascii : "";
    } catch (IllegalArgumentException notALabel) {
      return "";
    }
  }
}
