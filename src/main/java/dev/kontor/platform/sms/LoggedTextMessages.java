package dev.kontor.platform.sms;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Stands in where no gateway is configured: in development a text becomes a line of the log; the
 * log of a service in production never holds a code.
 */
@Singleton
@DefaultBean
class LoggedTextMessages implements TextMessages {
  private static final Logger LOG = Logger.getLogger(LoggedTextMessages.class);

  @Override
  public void send(String e164, String text) {
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      LOG.warn("A text message wasn't sent: no gateway is configured");
    } else {
      LOG.infof("Text message to %s: %s", e164, text);
    }
  }
}
