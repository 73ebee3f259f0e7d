package dev.kontor.account.identity;

import dev.kontor.account.password.PasswordHasher;
import dev.kontor.platform.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other features ask of users. */
@ApplicationScoped
public class Accounts {
  private final UserRepository users;
  private final PasswordHasher hasher;
  private final Newcomers newcomers;
  private final EmailVerificationService verifications;

  Accounts(
      UserRepository users,
      PasswordHasher hasher,
      Newcomers newcomers,
      EmailVerificationService verifications) {
    this.users = users;
    this.hasher = hasher;
    this.newcomers = newcomers;
    this.verifications = verifications;
  }

  /**
   * Whether a password is that of a person whose account is open; nobody's takes as long as
   * somebody's.
   */
  public record Check(
      Optional<Person> person, boolean passwordIsRight, @Nullable String provedHash) {}

  /**
   * Whether the password that was proved is still the person's: it may have been changed, or the
   * account closed, while it was hashed. Until the transaction ends neither can be.
   */
  public boolean isStillRight(Check check) {
    var user = users.shareLocked(check.person().orElseThrow().id());
    return user.isOpen() && user.registration().passwordHash().equals(check.provedHash());
  }

  /** Whether signing in takes a new password, however right the present one is. */
  public boolean needsNewPassword(UUID userId) {
    return users.shareLocked(userId).needsNewPassword();
  }

  /** Keeps a user as they are until the transaction ends; so password and factors stand still. */
  public void hold(UUID userId) {
    users.shareLocked(userId);
  }

  /** The same; tells whether the account is open, not closed. */
  public boolean holdOpen(UUID userId) {
    return users.shareLockedIsOpen(userId);
  }

  /** Lets all who change what belongs to a user wait for each other. */
  public void lock(UUID userId) {
    users.lock(userId);
  }

  /**
   * The same; tells whether the user may act at this moment: between the check at the door and the
   * lock the account may have been closed, blocked or secured.
   */
  public boolean lockActing(UUID userId) {
    return users.lock(userId).mayAct();
  }

  /** Checks a password by address. No transaction is open while it is hashed. */
  public Check checkPassword(String email, String password) {
    return check(users.findByEmail(email), password);
  }

  /** Checks the password of a signed-in user. */
  public Check checkPassword(UUID userId, String password) {
    return check(users.findByIdOptional(userId), password);
  }

  private Check check(Optional<User> found, String password) {
    // Until its address is proved an account opens to nobody, whoever signed up for it; nor does a
    // closed one, which is answered as if it weren't there.
    var user = found.filter(User::isOpen);
    var hash = user.map(each -> each.registration().passwordHash()).orElse(null);
    return new Check(user.map(User::person), hasher.matches(password, hash), hash);
  }

  /**
   * An account that the service itself makes.
   *
   * @param country ISO 3166-1 alpha-2
   * @param timeZone IANA name
   */
  public record NewAccount(
      String email,
      String password,
      String firstName,
      String lastName,
      Language language,
      String country,
      String timeZone) {}

  /** Makes a confirmed account that belongs nowhere yet. */
  @Transactional
  public Person create(NewAccount given) {
    var registration = registration(given);
    var user = newcomers.keep(Optional.empty(), given.email(), registration, newcomers.lapsesAt());
    newcomers.confirm(user, registration, true);
    return user.person();
  }

  /**
   * Somebody to try things out with, whose address waits to be confirmed by a token that everybody
   * may know; no mail tells it.
   *
   * @param end when token and account lapse
   */
  @Transactional
  public void signUpSample(NewAccount given, String token, Instant end) {
    var registration = registration(given);
    var user = newcomers.keep(Optional.empty(), given.email(), registration, end);
    verifications.keep(user, registration, token, end);
  }

  private Registration registration(NewAccount given) {
    return new Registration(
        hasher.hash(given.password()),
        given.firstName(),
        given.lastName(),
        given.language().code(),
        given.country(),
        given.timeZone());
  }

  @Transactional
  public boolean isEmpty() {
    return users.count() == 0;
  }

  @Transactional
  public Optional<Person> find(UUID userId) {
    return users.findByIdOptional(userId).map(User::person);
  }

  /** The same, unless the account was erased. */
  @Transactional
  public Optional<Person> findUnerased(UUID userId) {
    return users.findByIdOptional(userId).filter(user -> !user.isErased()).map(User::person);
  }

  /** The account of an address that can be used: confirmed, and not closed. */
  @Transactional
  public Optional<Person> findOpen(String email) {
    return users.findByEmail(email).filter(User::isOpen).map(User::person);
  }

  /** The confirmed account of an address, a closed one too. */
  @Transactional
  public Optional<Person> findConfirmed(String email) {
    return users.findByEmail(email).filter(User::isConfirmed).map(User::person);
  }

  /** The user left an organisation: it can't be where they begin any more. */
  @Transactional
  public void leftOrganisation(UUID userId, UUID organisationId) {
    users.forgetDefault(userId, organisationId);
  }
}
