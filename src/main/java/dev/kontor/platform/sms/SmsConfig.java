package dev.kontor.platform.sms;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The HTTP gateway that sends text messages; without a URL they are only logged. */
@ConfigMapping(prefix = "kontor.sms")
interface SmsConfig {
  Optional<URI> url();

  @WithDefault("POST")
  String method();

  /** JSON, in which {@code {to}} and {@code {text}} stand for number and text, escaped. */
  @WithDefault("{\"to\": \"{to}\", \"text\": \"{text}\"}")
  String body();

  /** The header that carries the secret. */
  @WithDefault("Authorization")
  String header();

  /** The header's value, such as {@code Bearer abc}. */
  Optional<String> secret();

  /** How long the gateway may take, from connecting to the end of its answer. */
  @WithDefault("PT10S")
  Duration timeout();
}
