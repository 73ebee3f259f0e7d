package dev.kontor.platform.sms;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Chooses by configuration how text messages leave. */
final class TextMessagesProducer {
  @Produces
  @Singleton
  TextMessages textMessages(SmsConfig config, LoggedTextMessages logged) {
    return config.url().<TextMessages>map(url -> new HttpGateway(url, config)).orElse(logged);
  }
}
