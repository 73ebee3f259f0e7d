package dev.kontor.money.prepaid.staffentry;

import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Entry;
import dev.kontor.product.catalogue.VatCategory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what is asked of the documents of charges, and whether in a transaction. */
@Decorator
@Priority(1)
class NotedDocuments implements ChargeDocuments {
  private static final List<String> NOTES = new CopyOnWriteArrayList<>();

  @Inject @Any @Delegate ChargeDocuments genuine;

  /** About one organisation, the oldest first. */
  static List<String> notes(UUID organisationId) {
    return NOTES.stream()
        .filter(each -> each.startsWith(organisationId.toString()))
        .map(each -> each.substring(37))
        .toList();
  }

  private static void note(UUID organisationId, String what) {
    var place = QuarkusTransaction.isActive() ? " in a transaction" : "";
    NOTES.add(organisationId + " " + what + place);
  }

  @Override
  public void prepare(UUID organisationId) {
    note(organisationId, "prepared");
    genuine.prepare(organisationId);
  }

  @Override
  public Entry charge(AccountKey account, long gross, VatCategory category, String reason) {
    note(account.organisationId(), "charged");
    return genuine.charge(account, gross, category, reason);
  }

  @Override
  public Optional<Entry> refund(Entry charge, long gross, String reason) {
    return genuine.refund(charge, gross, reason);
  }

  @Override
  public Optional<Entry> reverse(Entry charge, String reason) {
    return genuine.reverse(charge, reason);
  }
}
