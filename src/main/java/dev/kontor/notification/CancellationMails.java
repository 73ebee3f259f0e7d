package dev.kontor.notification;

import dev.kontor.account.identity.Person;
import dev.kontor.product.product.ProductCancelled;
import dev.kontor.product.product.ProductEnded;
import dev.kontor.product.product.ProductReinstated;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Mails about products that somebody cancels, to who reads notices about money, and to who reads
 * those about products and sees this one.
 */
@Singleton
class CancellationMails {
  private final Mailer mailer;
  private final ReaderTable readers;

  CancellationMails(Mailer mailer, ReaderTable readers) {
    this.mailer = mailer;
    this.readers = readers;
  }

  void cancelled(@Observes ProductCancelled event) {
    send(
        event.organisationId(),
        event.productId(),
        event.isDomain() ? "domain_cancelled" : "product_cancelled",
        reader -> List.of(event.name(), Formats.midnight(event.endsOn(), reader)));
  }

  void reinstated(@Observes ProductReinstated event) {
    send(
        event.organisationId(),
        event.productId(),
        event.autoRenewal() ? "product_reinstated" : "product_reinstated_by_hand",
        reader -> List.of(event.name(), Formats.midnight(event.paidUntil(), reader)));
  }

  /** Of other ends people were told before. */
  void ended(@Observes ProductEnded event) {
    if (event.isAtOnce()) {
      send(
          event.organisationId(),
          event.productId(),
          "product_ended_now",
          reader -> List.of(event.name()));
    }
  }

  private void send(
      UUID organisationId, UUID productId, String kind, Function<Person, List<String>> tells) {
    var organisation = readers.organisationName(organisationId);
    var billing = readers.ofBilling(organisationId);
    for (var reader : billing) {
      send(reader, MailReason.BILLING_NOTICES, kind, organisation, tells.apply(reader));
    }
    for (var reader : readers.ofProduct(organisationId, productId)) {
      if (billing.stream().noneMatch(other -> other.id().equals(reader.id()))) {
        send(reader, MailReason.TECHNICAL_NOTICES, kind, organisation, tells.apply(reader));
      }
    }
  }

  private void send(
      Person reader, MailReason reason, String kind, String organisation, List<String> tells) {
    var told = new ArrayList<>(List.of(organisation));
    told.addAll(tells);
    mailer.send(reader, reason, kind, null, told.toArray(String[]::new));
  }
}
