package dev.kontor.notification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;

/** Seals plain recipients until nothing is left, a portion a transaction. */
@Singleton
class SecurityMailSealingService {
  private final SecurityMailTable log;

  SecurityMailSealingService(SecurityMailTable log) {
    this.log = log;
  }

  void seal() {
    var isMore = true;
    while (isMore) {
      isMore = QuarkusTransaction.disallowingExisting().call(log::sealSome);
    }
  }
}
