package dev.kontor.account.factor.push;

import dev.kontor.account.twofactor.ChallengeView;
import dev.kontor.account.twofactor.Enrolments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;

/** Apps that approve, of accounts to try things out with, and what waits for them. */
@ApplicationScoped
public class ReadyApps {
  private final PushService apps;
  private final PushDeviceTable devices;
  private final PushFactor factor;
  private final Enrolments enrolments;

  ReadyApps(PushService apps, PushDeviceTable devices, PushFactor factor, Enrolments enrolments) {
    this.apps = apps;
    this.devices = devices;
    this.factor = factor;
    this.enrolments = enrolments;
  }

  /**
   * Enrols an app, which counts at once.
   *
   * @param publicKey an Ed25519 key, its raw bytes in base64url
   */
  @Transactional(TxType.MANDATORY)
  public void enrol(UUID userId, String publicKey, String name) {
    var started = apps.start(userId, new StartPushRequest(publicKey, name));
    enrolments.ready(userId, started.methodId());
  }

  /**
   * Starts an app, which counts once its signature is there.
   *
   * @param nonce what it signs
   * @param end until when it can be proved
   */
  @Transactional(TxType.MANDATORY)
  public void start(UUID userId, String publicKey, String name, String nonce, Instant end) {
    var id = enrolments.startSample(userId, PushFactor.TYPE, name, end);
    devices.add(id, PushService.key(publicKey), nonce);
  }

  /**
   * Has a challenge wait for an app.
   *
   * @param number the two digits of a yes
   */
  @Transactional(TxType.MANDATORY)
  public void ask(ChallengeView challenge, String number) {
    factor.ask(challenge, number);
  }
}
