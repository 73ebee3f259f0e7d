package dev.kontor.account.identity;

import dev.kontor.account.password.PasswordHasher;
import dev.kontor.account.password.PasswordPolicy;
import dev.kontor.platform.security.RequestContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Signs people up, without telling anybody whether an address is known (OWASP: enumeration). */
@ApplicationScoped
class SignUpService {
  private final Registrations registrations;
  private final PasswordPolicy policy;
  private final PasswordHasher hasher;
  private final RequestContext request;

  SignUpService(
      Registrations registrations,
      PasswordPolicy policy,
      PasswordHasher hasher,
      RequestContext request) {
    this.registrations = registrations;
    this.policy = policy;
    this.hasher = hasher;
    this.request = request;
  }

  /**
   * Takes a sign-up.
   *
   * @param isMailable whether the address may get a mail; else nothing but the answer follows
   */
  SignUpAnswer signUp(SignUpRequest asked, boolean isMailable) {
    var language = Objects.requireNonNullElse(asked.language(), request.language().code());
    var timeZone = Objects.requireNonNullElse(asked.timeZone(), "UTC");
    ProfileValues.require(language, asked.country(), timeZone);
    policy.require(
        asked.password(),
        "password",
        User.ownData(asked.email(), asked.firstName(), asked.lastName()));
    // Known or not, the hash is made: it is most of the time that the answer takes.
    var registration =
        new Registration(
            hasher.hash(asked.password()),
            asked.firstName(),
            asked.lastName(),
            language,
            asked.country(),
            timeZone);
    if (!isMailable) {
      return registrations.answer(asked.email());
    }
    return QuarkusTransaction.joiningExisting()
        .call(() -> registrations.register(asked.email(), registration, asked.invitationToken()));
  }
}
