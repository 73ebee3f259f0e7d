package dev.kontor.platform.sms;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Writes text messages to the log, for trying things out: no gateway is configured. */
@Singleton
@DefaultBean
class LoggedTextMessages implements TextMessages {
  private static final Logger LOG = Logger.getLogger(LoggedTextMessages.class);

  @Override
  public void send(String e164, String text) {
    LOG.infof("Text message to %s: %s", e164, text);
  }
}
