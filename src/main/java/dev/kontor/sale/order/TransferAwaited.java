package dev.kontor.sale.order;

import dev.kontor.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An order waits for a bank transfer.
 *
 * @param dues for its open invoices
 */
public record TransferAwaited(
    UUID organisationId, String number, OrderKind kind, List<Due> dues, LocalDate dueOn) {
  /**
   * What is to be transferred for an invoice.
   *
   * @param invoice its number
   */
  public record Due(UUID invoiceId, String invoice, Money amount) {}
}
