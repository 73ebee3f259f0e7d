package dev.kontor.notification;

import dev.kontor.account.identity.Person;
import dev.kontor.organisation.policy.SecondFactorAsked;
import dev.kontor.organisation.policy.SecurityReminded;
import dev.kontor.platform.text.Texts;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** Mails about what organisations require of sign-ins. */
@Singleton
class PolicyMails {
  private static final String ENROLMENT = "/two-factor";

  private final Mailer mailer;
  private final ReaderTable readers;
  private final Jdbi jdbi;

  PolicyMails(Mailer mailer, ReaderTable readers, Jdbi jdbi) {
    this.mailer = mailer;
    this.readers = readers;
    this.jdbi = jdbi;
  }

  void asked(@Observes SecondFactorAsked event) {
    var organisation = readers.organisationName(event.organisationId());
    var kind = event.isInForce() ? "second_factor_required" : "second_factor_planned";
    event
        .readers()
        .forEach(
            reader ->
                mailer.send(
                    reader,
                    MailReason.MEMBER,
                    kind,
                    ENROLMENT,
                    organisation,
                    Formats.time(event.since(), reader.timeZone(), reader.locale())));
  }

  void reminded(@Observes SecurityReminded event) {
    var organisation = readers.organisationName(event.organisationId());
    event
        .readers()
        .forEach(
            reader ->
                mailer.send(
                    reader,
                    MailReason.MEMBER,
                    "security_reminder",
                    ENROLMENT,
                    organisation,
                    state(reader)));
  }

  /** What the reader's own settings are. */
  private String state(Person reader) {
    var state =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select * from security_state where user_id = :id")
                    .bind("id", reader.id())
                    .mapTo(State.class)
                    .one());
    return Texts.text(
        reader.language(),
        "notification",
        "security.state",
        state.secondFactors(),
        state.recoveryCodesLeft(),
        proved(reader, state.hasRecoveryEmail()),
        proved(reader, state.hasRecoveryPhone()));
  }

  private static String proved(Person reader, boolean isProved) {
    return Texts.text(
        reader.language(), "notification", isProved ? "security.proved" : "security.none");
  }

  /** Numbers as they are written. */
  private record State(
      String secondFactors,
      String recoveryCodesLeft,
      boolean hasRecoveryEmail,
      boolean hasRecoveryPhone) {}
}
