package dev.kontor.account.identity;

import dev.kontor.platform.text.EmailAddress;
import dev.kontor.platform.text.Language;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person with a sign-in. Until the address is confirmed the account may lapse. */
@Entity
@Table(name = "user_account")
class User {
  /** What stands in the place of an erased address: no address begins like this. */
  private static final String ERASED = "erased:";

  @Id private UUID id;
  private String email;
  private String emailKey;
  @Embedded private Registration registration;
  private @Nullable UUID defaultOrganisationId;
  private Instant createdAt;
  private @Nullable Instant confirmedAt;
  private @Nullable Instant lapsesAt;
  private boolean newPasswordRequired;
  private @Nullable Instant blockedAt;
  private @Nullable Instant tokensEndedAt;
  private @Nullable Instant closedAt;
  private @Nullable Instant eraseAt;
  private @Nullable Instant erasedAt;
  @Version private long version;

  protected User() {}

  User(UUID id, String email, Registration registration, Instant now, Instant lapsesAt) {
    this.id = id;
    this.email = email;
    this.emailKey = EmailAddress.key(email);
    this.registration = registration;
    this.createdAt = now;
    this.lapsesAt = lapsesAt;
  }

  /** Somebody signed up again with an address that nobody has confirmed yet. */
  void signUpAgain(String newEmail, Registration newRegistration, Instant newLapsesAt) {
    requireUnconfirmed();
    email = newEmail;
    registration = newRegistration;
    lapsesAt = newLapsesAt;
  }

  void linkSentAgain(Instant newLapsesAt) {
    requireUnconfirmed();
    lapsesAt = newLapsesAt;
  }

  /** The address was proved for this sign-up: its names and password count from now on. */
  void confirm(Registration proved, Instant now) {
    requireUnconfirmed();
    registration = proved;
    confirmedAt = now;
    lapsesAt = null;
  }

  void changePassword(String newHash) {
    registration = registration.withPassword(newHash);
    newPasswordRequired = false;
  }

  /** The present password opens nothing any more, nor does what programs got by it. */
  void requireNewPassword(Instant now) {
    newPasswordRequired = true;
    tokensEndedAt = now;
  }

  boolean needsNewPassword() {
    return newPasswordRequired;
  }

  /** To an address that was proved. */
  void changeEmail(String newEmail) {
    email = newEmail;
    emailKey = EmailAddress.key(newEmail);
  }

  void edit(ProfileDetails details) {
    registration =
        new Registration(
            registration.passwordHash(),
            details.firstName(),
            details.lastName(),
            details.language(),
            details.country(),
            details.timeZone());
    defaultOrganisationId = details.defaultOrganisationId();
  }

  void block(Instant now) {
    blockedAt = now;
    tokensEndedAt = now;
  }

  void unblock() {
    blockedAt = null;
  }

  boolean isBlocked() {
    return blockedAt != null;
  }

  /**
   * Until it is erased its user can take it back; nothing is lost meanwhile but what is running.
   */
  void close(Instant now, Instant end) {
    closedAt = now;
    eraseAt = end;
    tokensEndedAt = now;
  }

  void reopen() {
    closedAt = null;
    eraseAt = null;
  }

  /** No organisation is where they begin any more, whichever of them they leave. */
  void forgetDefault() {
    defaultOrganisationId = null;
  }

  /** Only the id stays, for what refers to it; the address is free for another account. */
  void erase(Instant now) {
    email = ERASED + id;
    emailKey = email;
    registration = new Registration("", "", "", Language.DEFAULT.code(), null, "UTC");
    defaultOrganisationId = null;
    eraseAt = null;
    erasedAt = now;
  }

  boolean isClosed() {
    return closedAt != null;
  }

  boolean isErased() {
    return erasedAt != null;
  }

  /** When a closed account is erased; null where it isn't closed, or was erased. */
  @Nullable Instant eraseAt() {
    return eraseAt;
  }

  /** Whether its password counts: the address is proved, and the account isn't closed. */
  boolean mayAct() {
    return isOpen() && blockedAt == null && !needsNewPassword();
  }

  boolean isOpen() {
    return isConfirmed() && !isClosed();
  }

  boolean isConfirmed() {
    return confirmedAt != null;
  }

  /** Whether the account was never confirmed and its time is over: as if it weren't there. */
  boolean hasLapsed(Instant now) {
    return lapsesAt != null && !lapsesAt.isAfter(now);
  }

  ProfileDetails details() {
    return new ProfileDetails(
        registration.firstName(),
        registration.lastName(),
        registration.language(),
        registration.country(),
        registration.timeZone(),
        defaultOrganisationId);
  }

  /** What a password may not be made of. */
  List<String> ownData() {
    return ownData(email, registration.firstName(), registration.lastName());
  }

  static List<String> ownData(String email, String firstName, String lastName) {
    return List.of(email, email.split("@", 2)[0], firstName, lastName);
  }

  UUID id() {
    return id;
  }

  String email() {
    return email;
  }

  Registration registration() {
    return registration;
  }

  Instant createdAt() {
    return createdAt;
  }

  long version() {
    return version;
  }

  Person person() {
    return new Person(
        id,
        email,
        registration.firstName(),
        registration.lastName(),
        Language.of(registration.language()).orElse(Language.DEFAULT),
        registration.country(),
        registration.timeZone(),
        isConfirmed());
  }

  private void requireUnconfirmed() {
    if (isConfirmed()) {
      throw new IllegalStateException("The address is confirmed");
    }
  }
}
