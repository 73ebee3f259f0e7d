package dev.kontor.money.invoice.document;

import dev.kontor.money.invoice.InvoiceContent;
import dev.kontor.money.invoice.Party;
import dev.kontor.money.invoice.TaxReason;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mustangproject.LegalOrganisation;
import org.mustangproject.SchemedID;
import org.mustangproject.TradeParty;

/**
 * Seller (BG-4) and buyer (BG-7). What is taxed nowhere must name nobody's VAT number (BR-O-02);
 * the seller has another one then, since some number has to identify them (BR-CO-26).
 */
final class ElectronicInvoiceParty {
  /** The Swiss register of businesses, in the list of ISO 6523. */
  private static final String SWISS_BUSINESS = "0183";

  private static final Pattern SWISS =
      Pattern.compile("CHE-?([0-9]{3})[.]?([0-9]{3})[.]?([0-9]{3}).*");

  /** Countries, and Greece and Northern Ireland as VAT numbers name them (BR-CO-09). */
  private static final Set<String> PREFIXES = Set.of("EL", "XI");

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** Of which ISO 3166 has no code: everybody uses XK, and EN 16931 a code of its own. */
  private static final String KOSOVO = "XK";

  private static final String KOSOVO_HERE = "1A";

  private ElectronicInvoiceParty() {}

  static TradeParty seller(InvoiceContent content) {
    var party = content.seller();
    var seller = party(party);
    if (content.taxation().reason() == TaxReason.OUTSIDE) {
      identify(seller, content);
    } else {
      vatNumber(party).ifPresent(seller::setVATID);
    }
    return seller;
  }

  static TradeParty buyer(InvoiceContent content) {
    var party = content.recipient();
    var buyer = party(party);
    if (content.taxation().reason() != TaxReason.OUTSIDE) {
      vatNumber(party).ifPresent(buyer::setVATID);
    }
    return buyer;
  }

  /** A party's VAT number, without separators, where it says which country has issued it. */
  static Optional<String> vatNumber(Party party) {
    return Optional.ofNullable(party.vatNumber())
        .map(number -> SWISS.matcher(number).replaceFirst("CHE$1$2$3"))
        .filter(ElectronicInvoiceParty::namesCountry);
  }

  private static boolean namesCountry(String number) {
    var prefix = number.substring(0, Math.min(2, number.length()));
    return PREFIXES.contains(prefix) || COUNTRIES.contains(prefix);
  }

  /** By the number of the business where it is one of its own, otherwise by one of the seller's. */
  private static void identify(TradeParty seller, InvoiceContent content) {
    var number = vatNumber(content.seller());
    if (number.isPresent() && number.get().startsWith("CHE")) {
      seller.setLegalOrganisation(
          new LegalOrganisation(new SchemedID(SWISS_BUSINESS, number.get()), null));
    } else {
      seller.setID(number.orElseGet(() -> legalEntity(content)));
    }
  }

  /** As the numbers of its documents name it: {@code K} of {@code K-2026-I-000001}. */
  private static String legalEntity(InvoiceContent content) {
    return content.number().split("-", 2)[0];
  }

  private static TradeParty party(Party party) {
    var address = Objects.requireNonNull(party.address());
    var line2 = address.line2();
    var result =
        new TradeParty()
            .setName(party.name())
            .setStreet(address.line1())
            .setLocation(address.city())
            .setCountry(KOSOVO.equals(address.country()) ? KOSOVO_HERE : address.country());
    if (address.postalCode() != null) {
      result.setZIP(address.postalCode());
    }
    if (line2 != null && !line2.isBlank()) {
      result.setAdditionalAddress(line2);
    }
    if (party.email() != null) {
      result.setEmail(party.email());
    }
    return result;
  }
}
