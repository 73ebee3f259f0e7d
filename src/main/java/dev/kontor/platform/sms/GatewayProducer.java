package dev.kontor.platform.sms;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Chooses by configuration how text messages leave. */
final class GatewayProducer {
  @Produces
  @Singleton
  Gateway gateway(SmsConfig config, LoggedTextMessages logged) {
    return config.url().<Gateway>map(url -> new HttpGateway(url, config)).orElse(logged);
  }
}
