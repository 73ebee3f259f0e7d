package dev.kontor.prepaid;

import dev.kontor.platform.text.Line;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.jspecify.annotations.Nullable;

/** Where money is paid back to: a bank account with its holder, or a PayPal account. */
@Schema(name = "WithdrawalDestination", description = "Either `iban` and `holder`, or `paypal`")
record Destination(
    @Schema(
            description = "Of a bank account; spaces are left out",
            examples = "CH9300762011623852957")
        @Size(max = 50)
        @Pattern(regexp = Line.PLAIN)
        @Nullable String iban,
    @Schema(description = "Whose bank account it is", examples = "Alpenglück GmbH")
        @Size(max = 70)
        @Pattern(regexp = LATIN)
        @Nullable String holder,
    @Schema(description = "The e-mail address of a PayPal account") @Size(max = 254) @Email
        @Nullable String paypal) {

  /** The characters that banks take in names: ASCII, Latin-1 and Latin Extended-A. */
  private static final String LATIN = "^[\\u0020-\\u007E\\u00A0-\\u017F]*$";

  /**
   * The same in the one spelling that is kept.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code withdrawal-destination-invalid}
   *     where it isn't one of the two, {@code iban-invalid} where a length or check digit is wrong
   */
  Destination normalised() {
    var isBank = isGiven(iban) && isGiven(holder) && !isGiven(paypal);
    var isPaypal = !isGiven(iban) && !isGiven(holder) && isGiven(paypal);
    if (isBank == isPaypal) {
      throw PrepaidProblem.WITHDRAWAL_DESTINATION_INVALID.exception().onField("destination");
    }
    return iban == null || holder == null || isPaypal
        ? new Destination(null, null, paypal)
        : new Destination(checked(iban), holder.strip(), null);
  }

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.replace('\u00A0', ' ').isBlank();
  }

  private static String checked(String given) {
    var compact = given.replace(" ", "").toUpperCase(Locale.ROOT);
    if (!compact.matches("[A-Z0-9]+")) {
      throw PrepaidProblem.IBAN_INVALID.exception().onField("destination.iban");
    }
    try {
      IbanUtil.validate(compact);
      return compact;
    } catch (Iban4jException e) {
      throw PrepaidProblem.IBAN_INVALID.exception().onField("destination.iban");
    }
  }

  /** As much of it as people need to recognise it. */
  String hint() {
    if (iban != null) {
      return iban.substring(0, 4) + " … " + iban.substring(iban.length() - 4);
    }
    return paypal == null ? "" : paypal.charAt(0) + "…" + paypal.substring(paypal.lastIndexOf('@'));
  }
}
