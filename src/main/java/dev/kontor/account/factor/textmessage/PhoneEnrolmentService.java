package dev.kontor.account.factor.textmessage;

import dev.kontor.account.twofactor.Enrolments;
import dev.kontor.platform.text.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps a phone that was started, with its first code. */
@ApplicationScoped
class PhoneEnrolmentService {
  /** More digits than this in a name may be the number itself. */
  private static final int MOST_DIGITS = 4;

  private final Enrolments enrolments;
  private final PhoneTable phones;
  private final PhoneCodeTable codes;

  PhoneEnrolmentService(Enrolments enrolments, PhoneTable phones, PhoneCodeTable codes) {
    this.enrolments = enrolments;
    this.phones = phones;
    this.codes = codes;
  }

  record Started(UUID methodId, String code) {}

  @Transactional
  Started start(UUID userId, PhoneNumber phone, @Nullable String name) {
    var id = enrolments.start(userId, TextMessageFactor.TYPE, harmless(name), phone.masked());
    phones.add(id, phone.value());
    return new Started(id, codes.renew(id, id));
  }

  /** Challenges show the name to whoever has the password: not the whole number. */
  private static @Nullable String harmless(@Nullable String name) {
    return name != null && name.replaceAll("[^0-9]", "").length() > MOST_DIGITS ? null : name;
  }
}
