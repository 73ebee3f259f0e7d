package dev.kontor.notification;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.text.Texts;
import dev.kontor.product.product.ProductStatus;
import dev.kontor.sale.registry.RegistryAdopted;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Mails about domains that got the dates of their registry, to who reads notices about them and
 * sees this one, and to who reads those about money where some came back.
 */
@Singleton
class RegistryMails {
  private final Mailer mailer;
  private final ReaderTable readers;

  RegistryMails(Mailer mailer, ReaderTable readers) {
    this.mailer = mailer;
    this.readers = readers;
  }

  void adopted(@Observes RegistryAdopted event) {
    var organisation = readers.organisationName(event.organisationId());
    var billing =
        event.credited().isEmpty() ? List.<Person>of() : readers.ofBilling(event.organisationId());
    billing.forEach(each -> send(event, organisation, each, MailReason.BILLING_NOTICES));
    readers.ofProduct(event.organisationId(), event.productId()).stream()
        .filter(each -> billing.stream().noneMatch(other -> other.id().equals(each.id())))
        .forEach(each -> send(event, organisation, each, MailReason.TECHNICAL_NOTICES));
  }

  private void send(RegistryAdopted event, String organisation, Person reader, MailReason reason) {
    var told = new ArrayList<>(List.of(organisation, event.name()));
    if (event.after().status() != ProductStatus.ENDED) {
      told.add(Formats.midnight(Objects.requireNonNull(event.after().termEnd()), reader));
    }
    var redemptionEnd = event.after().redemptionEnd();
    if (redemptionEnd != null) {
      told.add(Formats.midnight(redemptionEnd, reader));
    }
    told.add(credited(event, reader));
    mailer.send(reader, reason, kind(event.after()), null, told.toArray(String[]::new));
  }

  private static String kind(RegistryAdopted.Standing after) {
    return switch (after.status()) {
      case ENDED -> "registry_gone";
      case EXPIRED -> "registry_expired";
      case REGISTERING, ACTIVE, CANCELLED, SUSPENDED -> "registry_active";
    };
  }

  /** A paragraph of its own. */
  private static String credited(RegistryAdopted event, Person reader) {
    if (event.credited().isEmpty()) {
      return "";
    }
    var amounts =
        event.credited().stream()
            .map(each -> Formats.money(each, reader.locale()))
            .collect(Collectors.joining(", "));
    return "\n\n" + Texts.text(reader.language(), "notification", "registry.credited", amounts);
  }
}
