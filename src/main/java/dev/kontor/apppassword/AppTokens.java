package dev.kontor.apppassword;

import dev.kontor.identity.Accounts;
import dev.kontor.identity.Person;
import dev.kontor.platform.origin.Devices;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.session.SecondFactors;
import dev.kontor.session.ServiceTokens;
import dev.kontor.session.SessionProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;

/**
 * What follows on a right password of either kind. App passwords stand for programs that know no
 * second factor; the account's own doesn't do without where one is enrolled or required.
 */
@ApplicationScoped
class AppTokens {
  private final ServiceTokens tokens;
  private final AppPasswords passwords;
  private final SecondFactors secondFactors;
  private final Accounts accounts;
  private final TokenHolders holders;
  private final RequestContext request;
  private final Devices devices;

  AppTokens(
      ServiceTokens tokens,
      AppPasswords passwords,
      SecondFactors secondFactors,
      Accounts accounts,
      TokenHolders holders,
      RequestContext request,
      Devices devices) {
    this.tokens = tokens;
    this.passwords = passwords;
    this.secondFactors = secondFactors;
    this.accounts = accounts;
    this.holders = holders;
    this.request = request;
    this.devices = devices;
  }

  @Transactional
  AppTokenAnswer byAppPassword(AppPasswords.Found found, AppTokenRequest asked) {
    passwords.used(found.id());
    return new AppTokenAnswer(
        tokens.issue(found.userId(), asked.service().code(), asked.channel().code()), null);
  }

  /** Empty where the password was changed meanwhile, or the account is blocked. */
  @Transactional
  Optional<AppTokenAnswer> byPassword(Accounts.Check proved, AppTokenRequest asked) {
    var person = proved.person().orElseThrow();
    if (!accounts.isStillRight(proved) || holders.isBlocked(person.id())) {
      return Optional.empty();
    }
    if (!person.confirmed()) {
      throw SessionProblem.EMAIL_NOT_CONFIRMED.exception();
    }
    var challenge = secondFactors.demand(demand(person, asked));
    if (challenge.isEmpty() && holders.needsSecondFactor(person.id())) {
      throw SessionProblem.SECOND_FACTOR_REQUIRED.exception();
    }
    return Optional.of(
        challenge
            .map(each -> new AppTokenAnswer(null, each))
            .orElseGet(
                () ->
                    new AppTokenAnswer(
                        tokens.issue(person.id(), asked.service().code(), asked.channel().code()),
                        null)));
  }

  private SecondFactors.Demand demand(Person person, AppTokenRequest asked) {
    return new SecondFactors.Demand(
        person,
        AppTokenContinuation.PURPOSE,
        new AppTokenContinuation.Payload(asked.service().code(), asked.channel().code()),
        devices.name(request.userAgent()),
        Set.of());
  }
}
