package dev.kontor.platform.text;

import com.ibm.icu.text.IDNA;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
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

  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

  /** As registries have had it since 2010 (IDNA2008): ß is a letter of its own. */
  private static final IDNA DOMAINS =
      IDNA.getUTS46Instance(
          IDNA.USE_STD3_RULES
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE);

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private EmailAddress() {}

  /**
   * The same for all spellings of one address: Unicode's composed form (NFC), in small letters,
   * with the domain as the DNS has it.
   */
  public static String key(String address) {
    var small = address.strip().toLowerCase(Locale.ROOT);
    return deliverable(Normalizer.normalize(small, Normalizer.Form.NFC));
  }

  /**
   * An address as every mail server takes it as long as the name before the domain is ASCII: with
   * the domain as the DNS has it (A-labels, RFC 5890). Kept and shown it is as its owner writes it.
   */
  public static String deliverable(String address) {
    var at = address.lastIndexOf('@') + 1;
    var domain = String.join(".", labels(address.substring(at)));
    return address.substring(0, at) + (isDomain(domain) ? domain : address.substring(at));
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
    var labels = labels(domain);
    return labels.size() >= 2
        && labels.stream().allMatch(each -> LABEL.matcher(each).matches())
        && !DIGITS.matcher(labels.get(labels.size() - 1)).matches()
        && !NOBODYS.contains(labels.get(labels.size() - 1))
        && String.join(".", labels).length() <= LONGEST_DOMAIN;
  }

  private static List<String> labels(String domain) {
    return Arrays.stream(domain.split("\\.", -1)).map(EmailAddress::ascii).toList();
  }

  /**
   * A label as the DNS has it (A-label); empty for what can't be one. What would only become one by
   * being made another, such as by wide letters, isn't.
   */
  private static String ascii(String label) {
    var given = Normalizer.normalize(label, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    if (ASCII.matcher(given).matches() && !given.startsWith("xn--")) {
      return given;
    }
    var wrong = new IDNA.Info();
    var ascii = DOMAINS.labelToASCII(given, new StringBuilder(), wrong).toString();
    var written = DOMAINS.labelToUnicode(ascii, new StringBuilder(), new IDNA.Info()).toString();
    return wrong.hasErrors() || !ascii.equals(given) && !written.equals(given) ? "" : ascii;
  }
}
