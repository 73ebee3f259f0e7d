package dev.kontor.money.prepaid.withdrawal;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text in which there are only characters that banks take, see {@link Letters}. */
@Documented
@Constraint(validatedBy = BankText.Letters.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface BankText {
  String message() default "{kontor.bank-text}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /**
   * The character set of the Swiss Payment Standards (SIX, Implementation Guidelines for credit
   * transfers, "Character set"): Basic Latin, Latin-1, Latin Extended-A, the Romanian letters with
   * a comma, and the euro sign. A bank refuses the file, or the payment, for any other.
   */
  final class Letters implements ConstraintValidator<BankText, String> {
    private static final Pattern PERMITTED =
        Pattern.compile("[\\x20-\\x7E\\u00A0-\\u017F\\u0218-\\u021B\\u20AC]*");
    private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u02BC]");

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null || arePermitted(text);
    }

    static boolean arePermitted(String text) {
      return PERMITTED.matcher(of(text)).matches();
    }

    /**
     * The same as it is written to banks: letters composed, apostrophes as typewriters have them.
     */
    static String of(String text) {
      var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
      return APOSTROPHES.matcher(composed).replaceAll("'");
    }
  }
}
