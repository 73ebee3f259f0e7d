package dev.kontor.money.prepaid.staffentry;

import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Entry;
import dev.kontor.product.catalogue.VatCategory;
import java.util.Optional;
import java.util.UUID;

/**
 * Charges with their documents, which whoever sells makes: no money is taken without an invoice,
 * and none given back without a credit note. In the transaction of the caller.
 */
public interface ChargeDocuments {
  /** Asks whoever has to be asked about a customer: before a transaction begins. */
  void prepare(UUID organisationId);

  /**
   * Takes an amount that includes tax, with an invoice.
   *
   * @param gross minor units, more than zero
   * @param reason what it is for: the line of the invoice
   * @throws dev.kontor.platform.problem.DomainException 409 {@code balance-insufficient}
   */
  Entry charge(AccountKey account, long gross, VatCategory category, String reason);

  /**
   * Gives back a part of a charge, or all, with a credit note.
   *
   * @param gross minor units, more than zero
   * @return empty for a charge of before there were documents
   * @throws dev.kontor.platform.problem.DomainException 409 {@code refund-too-high}
   */
  Optional<Entry> refund(Entry charge, long gross, String reason);

  /**
   * Gives back a whole charge, with a credit note.
   *
   * @return empty for a charge of before there were documents
   * @throws dev.kontor.platform.problem.DomainException 409 {@code entry-not-reversible} where
   *     something was given back before
   */
  Optional<Entry> reverse(Entry charge, String reason);
}
