package dev.kontor.money.prepaid;

import dev.kontor.money.ledger.Entries;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Consumer;

/** What happened on the prepaid account, the newest first. */
@Singleton
public class Statement {
  private final Entries entries;
  private final Organisations organisations;
  private final Cursors cursors;

  Statement(Entries entries, Organisations organisations, Cursors cursors) {
    this.entries = entries;
    this.organisations = organisations;
    this.cursors = cursors;
  }

  Entries.Selection selection(UUID organisationId, StatementFilter filter) {
    return filter.of(organisationId, organisations.currency(organisationId));
  }

  public Page<StatementLine> page(UUID organisationId, StatementFilter filter, PageRequest page) {
    var selection = selection(organisationId, filter);
    var list = "prepaid-entries:" + organisationId + ":" + selection.account().currency();
    return cursors
        .page(
            list,
            page,
            Long.toString(Long.MAX_VALUE),
            (before, limit) -> entries.list(selection, Long.parseLong(before), limit),
            last -> "" + last.sequence())
        .map(StatementLine::of);
  }

  /** All of a selection, one after the other, at constant memory. */
  void each(Entries.Selection selection, Consumer<StatementLine> consumer) {
    entries.each(selection, entry -> consumer.accept(StatementLine.of(entry)));
  }
}
