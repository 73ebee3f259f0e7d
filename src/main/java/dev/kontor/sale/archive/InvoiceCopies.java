package dev.kontor.sale.archive;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.kontor.money.invoice.export.InvoiceZips;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.scheduling.BackgroundTasks;
import dev.kontor.platform.secret.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Documents of closed organisations for whoever closed them: without a sign-in, by a token that is
 * mailed. Only its hash is kept.
 */
@ApplicationScoped
public class InvoiceCopies {
  static final TaskDescriptor<Void> PREPARATION = TaskDescriptor.of("prepare-invoice-copies");

  private static final Duration LIFETIME = Duration.ofDays(30);

  private final InvoiceCopyTable table;
  private final InvoiceZips zips;
  private final BackgroundTasks tasks;
  private final Ids ids;
  private final Clock clock;

  InvoiceCopies(
      InvoiceCopyTable table, InvoiceZips zips, BackgroundTasks tasks, Ids ids, Clock clock) {
    this.table = table;
    this.zips = zips;
    this.tasks = tasks;
    this.ids = ids;
    this.clock = clock;
  }

  /** A token, and until when it is good. */
  public record Offer(String token, Instant expiresAt) {}

  /**
   * Has the documents of an organisation be there by a token, for 30 days; in the transaction that
   * closes it.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code export-too-large}
   */
  @Transactional(TxType.MANDATORY)
  public Offer offer(UUID organisationId) {
    zips.requireMailable(organisationId);
    var offer = new Offer(Secrets.newToken(), clock.instant().plus(LIFETIME));
    add(organisationId, offer);
    tasks.schedule(PREPARATION.instance(organisationId.toString()).build(), clock.instant());
    return offer;
  }

  /** With a token that everybody knows. */
  @Transactional(TxType.MANDATORY)
  public void offerSample(UUID organisationId, String token, Instant expiresAt) {
    add(organisationId, new Offer(token, expiresAt));
  }

  private void add(UUID organisationId, Offer offer) {
    table.add(
        organisationId,
        ids.next(),
        Secrets.hash(offer.token()),
        clock.instant(),
        offer.expiresAt());
  }

  /**
   * Whose documents a token gives.
   *
   * @throws dev.kontor.platform.problem.DomainException 404 {@code invoice-copy-unknown}, alike
   *     where there never was such a token, where it has expired, and where all was erased
   */
  UUID organisation(String token) {
    return table
        .find(Secrets.hash(token), clock.instant())
        .orElseThrow(ArchiveProblem.INVOICE_COPY_UNKNOWN::exception);
  }

  @Transactional
  void forgetExpired() {
    table.forgetExpired(clock.instant());
  }
}
