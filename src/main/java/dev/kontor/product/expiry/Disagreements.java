package dev.kontor.product.expiry;

import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.product.domain.DomainStanding;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * The domains of which registries say something else than we do. Registries are asked about them
 * again and again; who agrees by then isn't among them any more.
 */
@Singleton
public class Disagreements {
  private final DisagreementTable table;
  private final DomainCheckService service;
  private final RegistryAnswers answers;
  private final Cursors cursors;
  private final Clock clock;

  Disagreements(
      DisagreementTable table,
      DomainCheckService service,
      RegistryAnswers answers,
      Cursors cursors,
      Clock clock) {
    this.table = table;
    this.service = service;
    this.answers = answers;
    this.cursors = cursors;
    this.clock = clock;
  }

  /** Where a domain is in comparison with its registry's word. */
  public enum Comparison {
    AGREE,
    DISAGREE,
    /** The registry's answer to something is awaited, or what is due today isn't done yet. */
    UNSETTLED
  }

  /** All of them, the oldest first. */
  public Page<Disagreement> list(PageRequest page) {
    return cursors.page(
        "domain-disagreements",
        page,
        Cursor.FIRST,
        table::after,
        last -> new Cursor(last.firstSeenAt(), last.productId()));
  }

  public Optional<Disagreement> find(UUID productId) {
    return table.find(productId);
  }

  /**
   * Compares a domain with what its registry says now, under the organisation's lock, in the
   * caller's transaction.
   */
  public Comparison compare(UUID organisationId, UUID productId, DomainStanding standing) {
    var domain = service.find(organisationId, productId).orElse(null);
    if (domain == null || domain.agrees(standing)) {
      return Comparison.AGREE;
    }
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return domain.isUnsettled(today) || answers.isAwaited(organisationId, productId)
        ? Comparison.UNSETTLED
        : Comparison.DISAGREE;
  }

  /** Both say the same by now. */
  public void settled(UUID productId) {
    table.remove(productId);
  }
}
