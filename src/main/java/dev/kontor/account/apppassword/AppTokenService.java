package dev.kontor.account.apppassword;

import dev.kontor.account.identity.AccountBlocks;
import dev.kontor.account.identity.Accounts;
import dev.kontor.account.identity.Person;
import dev.kontor.account.session.SecondFactors;
import dev.kontor.account.session.ServiceTokens;
import dev.kontor.account.session.SessionProblem;
import dev.kontor.account.twofactor.SecondFactorDemands;
import dev.kontor.platform.origin.Devices;
import dev.kontor.platform.security.RequestContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;

/**
 * What follows on a right password of either kind. App passwords stand for programs that know no
 * second factor; the account's own doesn't do without where one is enrolled or required.
 */
@ApplicationScoped
class AppTokenService {
  private final ServiceTokens tokens;
  private final AppPasswordTable passwords;
  private final SecondFactors secondFactors;
  private final Accounts accounts;
  private final AccountBlocks blocks;
  private final SecondFactorDemands demands;
  private final RequestContext request;
  private final Devices devices;

  AppTokenService(
      ServiceTokens tokens,
      AppPasswordTable passwords,
      SecondFactors secondFactors,
      Accounts accounts,
      AccountBlocks blocks,
      SecondFactorDemands demands,
      RequestContext request,
      Devices devices) {
    this.tokens = tokens;
    this.passwords = passwords;
    this.secondFactors = secondFactors;
    this.accounts = accounts;
    this.blocks = blocks;
    this.demands = demands;
    this.request = request;
    this.devices = devices;
  }

  /**
   * Empty where it was removed or the account closed meanwhile: whoever does it waits, and the
   * token ends with it.
   */
  @Transactional
  Optional<AppTokenAnswer> byAppPassword(AppPasswordTable.Found found, AppTokenRequest asked) {
    if (!accounts.holdOpen(found.userId()) || !passwords.used(found.id())) {
      return Optional.empty();
    }
    return Optional.of(
        new AppTokenAnswer(
            tokens.issue(
                found.userId(), asked.service().code(), asked.channel().code(), found.id()),
            null));
  }

  /** Empty where the password was changed meanwhile. */
  @Transactional
  Optional<AppTokenAnswer> byPassword(Accounts.Check proved, AppTokenRequest asked) {
    var person = proved.person().orElseThrow();
    if (!accounts.isStillRight(proved)) {
      return Optional.empty();
    }
    requireOpen(person);
    var challenge = secondFactors.demand(demand(person, asked));
    if (challenge.isEmpty() && demands.isSecondFactorDemandedOf(person.id())) {
      throw SessionProblem.SECOND_FACTOR_REQUIRED.exception();
    }
    return Optional.of(
        challenge
            .map(each -> new AppTokenAnswer(null, each))
            .orElseGet(
                () ->
                    new AppTokenAnswer(
                        tokens.issue(
                            person.id(), asked.service().code(), asked.channel().code(), null),
                        null)));
  }

  /** As at a sign-in, only who has the password learns of it. */
  private void requireOpen(Person person) {
    if (accounts.needsNewPassword(person.id())) {
      throw SessionProblem.NEW_PASSWORD_REQUIRED
          .exception()
          .with("reset", "/v1/auth/password-resets");
    }
    if (blocks.isBlocked(person.id())) {
      throw SessionProblem.ACCOUNT_BLOCKED.exception();
    }
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
