package dev.kontor.account.factor.push;

import dev.kontor.account.twofactor.ChallengeParts;
import dev.kontor.account.twofactor.ChallengeView;
import dev.kontor.account.twofactor.Proof;
import dev.kontor.account.twofactor.SecondFactorType;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.origin.Places;
import dev.kontor.platform.secret.Secrets;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Asks the app, and takes its yes for a proof. */
@Singleton
class PushFactor implements SecondFactorType {
  static final String TYPE = "push";

  private static final int MATCH_DIGITS = 2;

  private final PushDeviceTable devices;
  private final PushRequestTable requests;
  private final PushGateway gateway;
  private final Places places;
  private final Ids ids;

  PushFactor(
      PushDeviceTable devices,
      PushRequestTable requests,
      PushGateway gateway,
      Places places,
      Ids ids) {
    this.devices = devices;
    this.requests = requests;
    this.gateway = gateway;
    this.places = places;
    this.ids = ids;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public List<String> methods() {
    return List.of("swk");
  }

  @Override
  public ChallengeParts begin(ChallengeView challenge, List<UUID> methodIds) {
    var number = Secrets.digits(MATCH_DIGITS);
    ask(challenge, number);
    return new ChallengeParts(null, number);
  }

  /** Has a request wait for the app, in the running transaction. */
  void ask(ChallengeView challenge, String number) {
    requests.add(ids.next(), challenge, places.of(challenge.address()), number);
  }

  @Override
  public void send(ChallengeView challenge, UUID methodId) {
    requests.ofChallenge(challenge.id()).ifPresent(request -> gateway.wake(methodId, request.id()));
  }

  /** Any of the user's apps can have said it. */
  @Override
  public boolean prove(ChallengeView challenge, UUID methodId, Proof proof) {
    if (!requests.isApproved(challenge.id())) {
      throw PushProblem.PUSH_NOT_APPROVED.exception();
    }
    return true;
  }

  @Override
  public boolean confirm(UUID userId, UUID methodId, Proof proof) {
    if (proof.signature() == null) {
      throw PushProblem.SIGNATURE_NEEDED.exception().onField("signature");
    }
    var device = devices.get(methodId);
    return device
        .key()
        .signed("kontor-push-enrol:%s:%s".formatted(methodId, device.nonce()), proof.signature());
  }
}
