package dev.kontor.money.prepaid.withdrawal;

import dev.kontor.platform.text.Line;
import dev.kontor.platform.text.MailAddress;
import dev.kontor.platform.text.Typed;
import dev.kontor.platform.text.TypedNumber;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.jspecify.annotations.Nullable;

/** Where money is paid back to: a bank account with its holder, or a PayPal account. */
@Schema(name = "WithdrawalDestination", description = "Either `iban` and `holder`, or `paypal`")
public record Destination(
    @Schema(
            description = "Of a bank account; spaces are left out",
            examples = "CH9300762011623852957")
        @Size(max = 50)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @TypedNumber
        @Nullable String iban,
    @Schema(
            description =
                "Whose bank account it is, in the letters of the Swiss Payment Standards: those of"
                    + " Western and Central European languages, digits, and signs of ASCII",
            examples = "Alpenglück GmbH")
        @Size(max = HOLDER_LETTERS)
        @Typed
        @BankText
        @Nullable String holder,
    @Schema(format = "email", description = "The e-mail address of a PayPal account")
        @Size(max = 254)
        @MailAddress
        @Nullable String paypal) {

  private static final int HOLDER_LETTERS = 70;

  /** Check digits run from 02 to 98: the others are congruent to some of these (ISO 7064). */
  private static final Set<String> NO_CHECK_DIGITS = Set.of("00", "01", "99");

  /** Of QR-IBANs, which take payments with a QR reference only: what is sent without bounces. */
  private static final java.util.regex.Pattern QR_IBAN =
      java.util.regex.Pattern.compile("(?:CH|LI)[0-9]{2}3[01][0-9]{3}.*");

  /** A bank account, whose holder may be called longer than files for banks can tell. */
  static Destination ofBank(String iban, String holder) {
    if (!BankText.Letters.arePermitted(holder)) {
      throw WithdrawalProblem.WITHDRAWAL_DESTINATION_INVALID.exception();
    }
    var letters = BankText.Letters.of(holder).strip();
    var most = Math.min(letters.length(), HOLDER_LETTERS);
    return new Destination(iban, letters.substring(0, most).strip(), null).normalised();
  }

  /**
   * The same in the one spelling that is kept.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code withdrawal-destination-invalid}
   *     where it isn't one of the two, {@code iban-invalid} where a length or check digit is wrong,
   *     {@code qr-iban} for one that takes no such payments
   */
  Destination normalised() {
    var isBank = isGiven(iban) && isGiven(holder) && !isGiven(paypal);
    var isPaypal = !isGiven(iban) && !isGiven(holder) && isGiven(paypal);
    if (isBank == isPaypal) {
      throw WithdrawalProblem.WITHDRAWAL_DESTINATION_INVALID.exception().onField("destination");
    }
    return iban == null || holder == null || isPaypal
        ? new Destination(null, null, paypal)
        : new Destination(checked(iban), BankText.Letters.of(holder).strip(), null);
  }

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static String checked(String given) {
    var compact = given.replace(" ", "").toUpperCase(Locale.ROOT);
    if (!compact.matches("[A-Z0-9]+")) {
      throw WithdrawalProblem.IBAN_INVALID.exception().onField("destination.iban");
    }
    try {
      IbanUtil.validate(compact);
    } catch (Iban4jException e) {
      throw WithdrawalProblem.IBAN_INVALID.exception().onField("destination.iban");
    }
    if (NO_CHECK_DIGITS.contains(compact.substring(2, 4))) {
      throw WithdrawalProblem.IBAN_INVALID.exception().onField("destination.iban");
    }
    if (QR_IBAN.matcher(compact).matches()) {
      throw WithdrawalProblem.QR_IBAN.exception().onField("destination.iban");
    }
    return compact;
  }

  /** As much of it as people need to recognise it. */
  String hint() {
    if (iban != null) {
      return iban.substring(0, 4) + " … " + iban.substring(iban.length() - 4);
    }
    return paypal == null ? "" : paypal.charAt(0) + "…" + paypal.substring(paypal.lastIndexOf('@'));
  }
}
