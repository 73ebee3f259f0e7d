package dev.kontor.account.recovery;

import dev.kontor.account.identity.Accounts;
import dev.kontor.account.session.ChallengeAnswer;
import dev.kontor.account.session.SecondFactors;
import dev.kontor.platform.origin.Devices;
import dev.kontor.platform.security.RequestContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The steps of setting a new password: one transaction each. */
@ApplicationScoped
class ResetStepService {
  private final ResetTable resets;
  private final NewPasswords passwords;
  private final SecondFactors secondFactors;
  private final Accounts accounts;
  private final RequestContext request;
  private final Devices devices;

  ResetStepService(
      ResetTable resets,
      NewPasswords passwords,
      SecondFactors secondFactors,
      Accounts accounts,
      RequestContext request,
      Devices devices) {
    this.resets = resets;
    this.passwords = passwords;
    this.secondFactors = secondFactors;
    this.accounts = accounts;
    this.request = request;
    this.devices = devices;
  }

  @Transactional
  Optional<ResetTable.Open> byToken(String token) {
    return resets.findByToken(token);
  }

  @Transactional
  Optional<ResetTable.Open> byCode(UUID id, String typed) {
    return resets.findByCode(id, typed);
  }

  /** The user first, the reset after it, as everywhere. */
  @Transactional
  Optional<ChallengeAnswer> complete(
      ResetTable.Open open, String hash, Map<UUID, String> verifiers) {
    accounts.lock(open.userId());
    if (!resets.use(open.id())) {
      throw RecoveryProblem.PASSWORD_RESET_INVALID.exception();
    }
    var challenge =
        secondFactors.demand(demand(open, new ResetContinuation.Payload(hash, verifiers)));
    if (challenge.isEmpty()) {
      passwords.set(open.userId(), hash, verifiers);
    }
    return challenge;
  }

  /** Who has the phone has its text messages too: they prove nothing more. */
  private SecondFactors.Demand demand(ResetTable.Open open, ResetContinuation.Payload payload) {
    return new SecondFactors.Demand(
        accounts.find(open.userId()).orElseThrow(),
        ResetContinuation.PURPOSE,
        payload,
        devices.name(request.userAgent()),
        open.byPhone() ? Set.of(SecondFactors.TEXT_MESSAGE) : Set.of());
  }
}
