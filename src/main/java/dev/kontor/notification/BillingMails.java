package dev.kontor.notification;

import dev.kontor.account.identity.Person;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Writes to who reads an organisation's notices about money. */
@Singleton
class BillingMails {
  private final Mailer mailer;
  private final ReaderTable readers;

  BillingMails(Mailer mailer, ReaderTable readers) {
    this.mailer = mailer;
    this.readers = readers;
  }

  /**
   * Sends each reader a mail.
   *
   * @param tells what a kind of mail tells a reader, besides the organisation's name
   */
  void send(UUID organisationId, String kind, Function<Person, List<String>> tells) {
    var people = readers.ofBilling(organisationId);
    if (people.isEmpty()) {
      return;
    }
    var organisation = readers.organisationName(organisationId);
    for (var reader : people) {
      var told = new ArrayList<>(List.of(organisation));
      told.addAll(tells.apply(reader));
      mailer.send(reader, MailReason.BILLING_NOTICES, kind, null, told.toArray(String[]::new));
    }
  }
}
