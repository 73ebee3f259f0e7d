package dev.kontor.money.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the sandbox's callbacks: signed, and taken like any that come from outside. */
@Singleton
class SandboxDesk {
  private final Sandbox sandbox;
  private final SandboxService books;
  private final CallbackService callbacks;
  private final ObjectMapper json;
  private final Clock clock;

  SandboxDesk(
      Sandbox sandbox,
      SandboxService books,
      CallbackService callbacks,
      ObjectMapper json,
      Clock clock) {
    this.sandbox = sandbox;
    this.books = books;
    this.callbacks = callbacks;
    this.json = json;
    this.clock = clock;
  }

  void call(SandboxCallback callback) {
    books.settle(callback);
    var status = CallbackStatus.valueOf(callback.status().name());
    var body = body(new CallbackBody(callback.paymentId(), status, callback.amount()));
    var timestamp = Long.toString(clock.instant().getEpochSecond());
    var signature =
        new CallbackSignature(callback.messageId(), timestamp, body)
            .sign(sandbox.callbackKey().orElseThrow());
    callbacks
        .receive(
            Sandbox.CODE,
            new CallbackService.Message(callback.messageId(), timestamp, signature, body))
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  private byte[] body(CallbackBody told) {
    try {
      return json.writeValueAsBytes(told);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
