package dev.kontor.platform.sms;

/** Sends text messages to phones. Called while no transaction is open. */
public interface TextMessages {
  /**
   * Sends a text.
   *
   * @param e164 the number, such as {@code +41446681800}
   */
  void send(String e164, String text);
}
