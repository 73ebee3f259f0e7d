package dev.kontor.notification;

import dev.kontor.account.identity.Person;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes about a product to who reads notices about money, and to who reads those about products
 * and sees this one: to each once.
 */
@Singleton
class ProductNotices {
  private final Mailer mailer;
  private final ReaderTable readers;

  ProductNotices(Mailer mailer, ReaderTable readers) {
    this.mailer = mailer;
    this.readers = readers;
  }

  /**
   * A mail.
   *
   * @param tells what it tells a reader, besides the organisation's name
   */
  record Notice(String kind, Function<Person, List<String>> tells) {}

  /** Sends all of them the same. */
  void send(UUID organisationId, UUID productId, Notice notice) {
    send(organisationId, productId, notice, notice);
  }

  /**
   * Sends each the one or the other.
   *
   * @param ofMoney for those who may see it
   * @param ofProduct for the others: it tells no amounts
   */
  void send(UUID organisationId, UUID productId, Notice ofMoney, Notice ofProduct) {
    var organisation = readers.organisationName(organisationId);
    var billing = readers.ofBilling(organisationId);
    for (var reader : billing) {
      send(reader, MailReason.BILLING_NOTICES, organisation, ofMoney);
    }
    for (var reader : readers.ofProduct(organisationId, productId)) {
      if (billing.stream().noneMatch(other -> other.id().equals(reader.id()))) {
        send(reader, MailReason.TECHNICAL_NOTICES, organisation, ofProduct);
      }
    }
  }

  private void send(Person reader, MailReason reason, String organisation, Notice notice) {
    var told = new ArrayList<>(List.of(organisation));
    told.addAll(notice.tells().apply(reader));
    mailer.send(reader, reason, notice.kind(), null, told.toArray(String[]::new));
  }
}
