package dev.kontor.money.transfer;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import net.codecrete.qrbill.generator.Payments;

/**
 * The number by which a transfer is matched, as QR-bills write it: as a QR reference (27 digits,
 * the last one checks the others) or a creditor reference (ISO 11649).
 *
 * @param number more than zero
 */
public record Reference(long number) {
  private static final Pattern QR = Pattern.compile("[0-9]{27}");
  private static final Pattern CREDITOR = Pattern.compile("RF[0-9]{2}[0-9]{1,18}");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u202F]");
  private static final int MOST_DIGITS = 18;

  public Reference {
    if (number <= 0) {
      throw new IllegalArgumentException("No reference: " + number);
    }
  }

  /** 27 digits, without spaces. */
  public String qr() {
    return Payments.createQRReference(Long.toString(number));
  }

  /** {@code RF}, two digits that check the others, and at least ten more; without spaces. */
  public String creditor() {
    return Payments.createISO11649Reference(String.format(Locale.ROOT, "%010d", number));
  }

  /** As transfers in a currency carry it, without spaces. */
  public String in(String currency) {
    return currency.equals("CHF") ? qr() : creditor();
  }

  /** As people read it, in groups. */
  static String shown(String reference) {
    return reference.startsWith("RF")
        ? Payments.formatIBAN(reference)
        : Payments.formatQRReferenceNumber(reference);
  }

  /**
   * Reads either, with spaces or without.
   *
   * @return empty where it is neither, or its check digits aren't right
   */
  public static Optional<Reference> read(String text) {
    var compact = SPACE.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    var digits =
        QR.matcher(compact).matches() && Payments.isValidQRReference(compact)
            ? compact.substring(0, compact.length() - 1)
            : CREDITOR.matcher(compact).matches() && Payments.isValidISO11649Reference(compact)
                ? compact.substring(4)
                : "";
    var number = number(digits);
    return number.isPresent() && number.getAsLong() > 0
        ? Optional.of(new Reference(number.getAsLong()))
        : Optional.empty();
  }

  private static OptionalLong number(String digits) {
    var significant = digits.replaceFirst("^0+", "");
    return significant.isEmpty() || significant.length() > MOST_DIGITS
        ? OptionalLong.empty()
        : OptionalLong.of(Long.parseLong(significant));
  }
}
