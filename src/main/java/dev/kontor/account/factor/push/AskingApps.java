package dev.kontor.account.factor.push;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Without a vendor's push service apps ask by themselves what waits for them. */
@Singleton
@DefaultBean
class AskingApps implements PushGateway {
  @Override
  public void wake(UUID methodId, UUID requestId) {
    // They ask while they are open.
  }
}
