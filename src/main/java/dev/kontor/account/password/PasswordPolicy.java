package dev.kontor.account.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Judges new passwords by how many guesses they withstand (zxcvbn), as they are, with the user's
 * own data among the first guesses, and without the user's own words. Length is judged by
 * validation: {@value #MINIMUM} to {@value #MAXIMUM} Unicode characters. Judging is work like
 * hashing, and waits in the same queue.
 */
@Singleton
public class PasswordPolicy {
  public static final int MINIMUM = 12;
  public static final int MAXIMUM = 128;

  /** At least 10^8 guesses: safe against online attacks, hard work against the stored hash. */
  private static final int LEAST_SCORE = 3;

  /** Longer ones are strong anyway, and the estimate's time grows with the length. */
  private static final int JUDGED_LENGTH = 64;

  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Zxcvbn zxcvbn = new Zxcvbn();
  private final HashingSlots slots;

  @Inject
  PasswordPolicy(HashingSlots slots) {
    this.slots = slots;
  }

  /** For what is judged before the service starts. */
  public PasswordPolicy() {
    this(new HashingSlots());
  }

  /**
   * Lets a strong password pass.
   *
   * @param field where it stands in the request
   * @param ownData names and addresses of its user
   * @throws dev.kontor.platform.problem.DomainException 422 {@code password-too-weak}
   */
  public void require(String password, String field, List<String> ownData) {
    if (!slots.in(() -> isStrong(PasswordForm.of(password), ownData))) {
      throw PasswordProblem.PASSWORD_TOO_WEAK.exception().onField(field);
    }
  }

  private boolean isStrong(String password, List<String> ownData) {
    if (isOwnData(password, ownData) || !withstands(password, ownData)) {
      return false;
    }
    var rest = OwnWords.of(ownData).takenOutOf(password);
    // What is put around them, such as a year on either side, makes them no harder to guess.
    return rest.length() == password.length()
        || withstands(SEPARATORS.matcher(rest).replaceAll(""), ownData);
  }

  private boolean withstands(String password, List<String> ownData) {
    var judged = password.substring(0, Math.min(password.length(), JUDGED_LENGTH));
    return zxcvbn.measure(judged, ownData).getScore() >= LEAST_SCORE;
  }

  private static boolean isOwnData(String password, List<String> ownData) {
    var lower = password.toLowerCase(Locale.ROOT);
    return ownData.stream()
        .map(each -> each.toLowerCase(Locale.ROOT))
        .anyMatch(each -> each.length() >= 6 && (lower.equals(each) || lower.startsWith(each)));
  }
}
