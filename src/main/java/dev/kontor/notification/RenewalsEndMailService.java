package dev.kontor.notification;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.text.Texts;
import dev.kontor.product.catalogue.Catalogue;
import dev.kontor.product.catalogue.OfferView;
import dev.kontor.product.product.OfferHolderQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells organisations that what they have can't be renewed any more from a day on, or can be again.
 * How far it has come is noted with the mails: each organisation is told once.
 */
@ApplicationScoped
class RenewalsEndMailService {
  /** How many organisations are told in one transaction. */
  static final int PORTION = 50;

  /** How many products a mail names. */
  private static final int MOST_NAMES = 20;

  private final RenewalsEndNoticeTable notices;
  private final OfferHolderQueries holders;
  private final Catalogue catalogue;
  private final ReaderTable readers;
  private final Mailer mailer;

  RenewalsEndMailService(
      RenewalsEndNoticeTable notices,
      OfferHolderQueries holders,
      Catalogue catalogue,
      ReaderTable readers,
      Mailer mailer) {
    this.notices = notices;
    this.holders = holders;
    this.catalogue = catalogue;
    this.readers = readers;
    this.mailer = mailer;
  }

  /** Tells the next portion; says whether there may be more. */
  @Transactional
  boolean tell(UUID id) {
    var found = notices.lock(id);
    if (found.isEmpty()) {
      return false;
    }
    var notice = found.get();
    var offer = catalogue.offer(notice.offer()).orElseThrow();
    var organisations = holders.organisations(notice.offer(), notice.toldUntil(), PORTION);
    organisations.forEach(each -> tell(notice, offer, each));
    if (organisations.size() < PORTION) {
      notices.end(id);
      return false;
    }
    notices.told(id, organisations.get(PORTION - 1));
    return true;
  }

  private void tell(RenewalsEndNoticeTable.Notice notice, OfferView offer, UUID organisationId) {
    var people = readers.ofBilling(organisationId);
    if (people.isEmpty()) {
      return;
    }
    var names = holders.names(organisationId, offer.code());
    var organisation = readers.organisationName(organisationId);
    for (var reader : people) {
      var told = new ArrayList<>(List.of(organisation, offer.name(reader.language())));
      told.add(lines(names, reader));
      var endsOn = notice.endsOn();
      if (endsOn != null) {
        told.add(Formats.day(endsOn.minusDays(1), reader.locale()));
      }
      mailer.send(
          reader,
          MailReason.BILLING_NOTICES,
          endsOn == null ? "renewals_resumed" : "renewals_ending",
          null,
          told.toArray(String[]::new));
    }
  }

  private static String lines(List<String> names, Person reader) {
    var shown =
        names.stream()
            .limit(MOST_NAMES)
            .map(each -> "• " + each)
            .collect(Collectors.toCollection(ArrayList::new));
    var left = names.size() - shown.size();
    if (left > 0) {
      shown.add(
          Texts.text(reader.language(), "notification", "bought.more", Integer.toString(left)));
    }
    return String.join("\n", shown);
  }
}
