package dev.kontor.money.invoice.document;

import dev.kontor.money.invoice.Party;
import dev.kontor.organisation.profile.Address;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Structured addresses of QR-bills, with the standard's lengths. */
final class PaymentSlipAddress {
  /** What banks write where somebody has no name that they could write. */
  private static final String UNKNOWN = "NOTPROVIDED";

  private static final int NAME = 70;
  private static final int STREET = 70;
  private static final int HOUSE_NUMBER = 16;
  private static final int POSTAL_CODE = 16;
  private static final int TOWN = 35;

  /** Where the number of a house stands after its street. */
  private static final Set<String> NUMBER_LAST = Set.of("CH", "LI", "DE", "AT");

  private static final Pattern STREET_AND_NUMBER =
      Pattern.compile("(\\D*\\p{L}{3}\\D*?) (\\d{1,4} ?\\p{L}?(?:[-/]\\d{1,4}\\p{L}?)?)");

  /** What has numbers of its own. */
  private static final Pattern NO_STREET =
      Pattern.compile(
          "(?iu).*\\b(post ?fach|case postale|casella postale|p\\.? ?o\\.? ?box|postbox|box|cp|pf"
              + "|etage|stock|geb(ä|ae)ude|bau|block|haus|top|apt|suite|km|parzelle)\\b.*");

  private PaymentSlipAddress() {}

  /** Of who is paid, which has to be there; what isn't known of it is told so. */
  static net.codecrete.qrbill.generator.Address creditor(String name, Party seller) {
    var address = structured(name, seller.address());
    address.setName(orUnknown(address.getName()));
    address.setPostalCode(orUnknown(address.getPostalCode()));
    address.setTown(orUnknown(address.getTown()));
    return address;
  }

  /** Of who pays; empty where a QR-bill can't name them. */
  static Optional<net.codecrete.qrbill.generator.Address> debtor(Party recipient) {
    return Optional.of(structured(recipient.name(), recipient.address()))
        .filter(
            each ->
                isGiven(each.getName())
                    && isGiven(each.getPostalCode())
                    && isGiven(each.getTown())
                    && isCountry(each.getCountryCode()));
  }

  private static net.codecrete.qrbill.generator.Address structured(
      String name, @Nullable Address known) {
    var address = new net.codecrete.qrbill.generator.Address();
    address.setName(PaymentSlipText.written(name, NAME));
    if (known != null) {
      street(address, known);
      var code = known.postalCode();
      address.setPostalCode(PaymentSlipText.written(code == null ? "" : code, POSTAL_CODE));
      address.setTown(PaymentSlipText.written(known.city(), TOWN));
      address.setCountryCode(known.country());
    }
    return address;
  }

  /** The number stands by itself only where it is one without doubt. */
  private static void street(net.codecrete.qrbill.generator.Address address, Address known) {
    var line = PaymentSlipText.written(known.line1());
    var parts = STREET_AND_NUMBER.matcher(line);
    if (NUMBER_LAST.contains(known.country())
        && parts.matches()
        && !NO_STREET.matcher(line).matches()) {
      address.setStreet(PaymentSlipText.written(parts.group(1), STREET));
      address.setHouseNo(PaymentSlipText.written(parts.group(2), HOUSE_NUMBER));
    } else if (!line.isEmpty()) {
      address.setStreet(PaymentSlipText.written(line, STREET));
    }
  }

  private static String orUnknown(@Nullable String text) {
    return text == null || text.isEmpty() ? UNKNOWN : text;
  }

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.isEmpty();
  }

  private static boolean isCountry(@Nullable String code) {
    return code != null && code.matches("[A-Z]{2}");
  }
}
