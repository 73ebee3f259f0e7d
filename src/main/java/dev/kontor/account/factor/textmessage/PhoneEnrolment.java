package dev.kontor.account.factor.textmessage;

import dev.kontor.platform.sms.SmsProblem;
import dev.kontor.platform.text.PhoneNumber;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** Starts phones: the code goes out once the phone is kept, with no transaction open. */
@Singleton
class PhoneEnrolment {
  /** Where the provider's messages arrive. */
  private static final Set<String> SERVED = Set.of("CH", "FR", "BE", "DE");

  private final PhoneEnrolmentService enrolments;
  private final CodeMessages messages;

  PhoneEnrolment(PhoneEnrolmentService enrolments, CodeMessages messages) {
    this.enrolments = enrolments;
    this.messages = messages;
  }

  TextMessageStarted start(UUID userId, StartTextMessageRequest asked) {
    var phone =
        PhoneNumber.parse(asked.phone(), null)
            .orElseThrow(() -> TextMessageProblem.PHONE_UNREADABLE.exception().onField("phone"));
    if (!SERVED.contains(phone.country())) {
      throw TextMessageProblem.PHONE_COUNTRY_NOT_SERVED.exception().onField("phone");
    }
    if (!phone.isMobile()) {
      throw SmsProblem.PHONE_NOT_MOBILE.exception().onField("phone");
    }
    var message = messages.allow(userId, phone.value());
    var started = enrolments.start(userId, phone, asked.name());
    messages.send(userId, message, started.code());
    return new TextMessageStarted(started.methodId(), phone.masked());
  }
}
