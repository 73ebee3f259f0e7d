package dev.kontor.money.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Makes the sandbox's callbacks: signed, and taken like any that come from outside. */
@Singleton
class SandboxDesk {
  private final Sandbox sandbox;
  private final SandboxService books;
  private final SandboxRefundService refundBooks;
  private final CallbackService callbacks;
  private final ObjectMapper json;
  private final Clock clock;

  SandboxDesk(
      Sandbox sandbox,
      SandboxService books,
      SandboxRefundService refundBooks,
      CallbackService callbacks,
      ObjectMapper json,
      Clock clock) {
    this.sandbox = sandbox;
    this.books = books;
    this.refundBooks = refundBooks;
    this.callbacks = callbacks;
    this.json = json;
    this.clock = clock;
  }

  void call(SandboxCallback callback) {
    books.settle(callback);
    var status = CallbackStatus.valueOf(callback.status().name());
    send(
        callback.messageId(),
        new CallbackBody(callback.paymentId(), status, callback.amount(), null));
  }

  /** A refund that waited has gone through. */
  void callAboutRefund(UUID refundId) {
    var booked = refundBooks.settle(refundId);
    var status = CallbackStatus.valueOf(booked.status().name());
    send(
        "msg_refund_" + refundId,
        new CallbackBody(booked.paymentId(), status, booked.amount(), refundId));
  }

  private void send(String messageId, CallbackBody told) {
    var body = body(told);
    var timestamp = Long.toString(clock.instant().getEpochSecond());
    var signature =
        new CallbackSignature(messageId, timestamp, body).sign(sandbox.callbackKey().orElseThrow());
    callbacks
        .receive(Sandbox.CODE, new CallbackService.Message(messageId, timestamp, signature, body))
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
