package dev.kontor.platform.sms;

/** Takes text messages to phones. */
interface Gateway {
  /**
   * Hands a message over; called without a transaction.
   *
   * @param e164 the phone number, in the form of ITU-T E.164
   * @throws dev.kontor.platform.problem.DomainException 503 {@code text-message-not-sent}
   */
  void send(String e164, String text);
}
