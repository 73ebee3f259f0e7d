package dev.kontor.money.invoice;

import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Proceeds;
import dev.kontor.money.ledger.Split;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice under its row lock, with what was paid, credited and given back so far, in minor
 * units.
 *
 * @param creditedNet of all credit notes
 * @param paidFromCredit what of the payments was credit
 * @param paidFromOutside what of them came by payments
 * @param returnedToCredit what credit notes returned as credit
 * @param holdId of what is set aside for it
 * @param setAside when it was issued
 */
record Claim(
    UUID organisationId,
    UUID id,
    DocumentKind kind,
    @Nullable UUID orderId,
    String number,
    String currency,
    String language,
    String taxCountry,
    TaxReason taxReason,
    @Nullable String taxText,
    String recipient,
    String evidence,
    long net,
    long tax,
    long creditedNet,
    long creditedTax,
    long paid,
    long paidFromCredit,
    long paidFromOutside,
    long returned,
    long returnedToCredit,
    @Nullable UUID holdId,
    long setAside) {
  AccountKey account() {
    return new AccountKey(organisationId, currency);
  }

  /** What is still to be paid; nothing once it is. */
  Proceeds due() {
    return isOpen() ? left() : Proceeds.NOTHING;
  }

  /** What no credit note has taken back yet. */
  Proceeds left() {
    return new Proceeds(net - creditedNet, tax - creditedTax);
  }

  /** What of that is taken from what is set aside for it. */
  Means.@Nullable Held held() {
    var amount = Math.min(setAside, due().total());
    return holdId == null || amount == 0 ? null : new Means.Held(holdId, amount);
  }

  /** What has to come otherwise. */
  long dueFromOutside() {
    var held = held();
    return due().total() - (held == null ? 0 : held.amount());
  }

  boolean isOpen() {
    return kind == DocumentKind.INVOICE && paid == 0 && left().total() > 0;
  }

  boolean isPaid() {
    return paid > 0;
  }

  /** Which parts of the account so much goes back to: money first, credit last. */
  Split back(long amount) {
    var paidWith = new Split(paid - paidFromCredit, paidFromCredit);
    var given = new Split(returned - returnedToCredit, returnedToCredit);
    return paidWith.minus(given).paidInFirst(amount);
  }

  /**
   * Where so much goes back to as it came: what came from outside first, then what was paid in,
   * credit last. What was given back before was given in that order, wherever it went.
   *
   * @param payments what came from outside, in its order
   */
  Back backToSource(long amount, List<Refunded.Source> payments) {
    var split = back(amount);
    var given = Math.min(returned - returnedToCredit, paidFromOutside);
    var external = Math.min(split.paidIn(), paidFromOutside - given);
    return new Back(
        Back.part(payments, given, external), split.paidIn() - external, split.credit());
  }
}
