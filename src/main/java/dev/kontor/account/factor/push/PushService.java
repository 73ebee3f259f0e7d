package dev.kontor.account.factor.push;

import dev.kontor.account.twofactor.Enrolments;
import dev.kontor.platform.secret.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Starts apps, and shows them what waits. */
@ApplicationScoped
class PushService {
  private final Enrolments enrolments;
  private final PushDeviceTable devices;
  private final PushRequestTable requests;

  PushService(Enrolments enrolments, PushDeviceTable devices, PushRequestTable requests) {
    this.enrolments = enrolments;
    this.devices = devices;
    this.requests = requests;
  }

  @Transactional
  PushStarted start(UUID userId, StartPushRequest asked) {
    var key = key(asked.publicKey());
    var id = enrolments.start(userId, PushFactor.TYPE, asked.name(), "App");
    var nonce = Secrets.newToken();
    devices.add(id, key, nonce);
    return new PushStarted(id, nonce);
  }

  static DeviceKey key(String written) {
    return DeviceKey.parse(written)
        .orElseThrow(() -> PushProblem.PUSH_KEY_INVALID.exception().onField("publicKey"));
  }

  @Transactional
  PushRequestsResponse pending(UUID userId) {
    return new PushRequestsResponse(requests.pending(userId));
  }
}
