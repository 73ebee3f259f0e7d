/**
 * What customers transferred, as the provider's bank tells it: entered by an operator, or by a file
 * in camt.054.001.08 (ISO 20022, as the Swiss Payment Standards use it). What names an invoice or a
 * top-up goes there at once; operators say where the rest belongs, or send it back. The bank's
 * entries act once, not its files: how often one is sent makes no difference. A reversal is listed
 * and moves nothing.
 *
 * <p>Files are read by StAX as they come, since a library's models would hold the whole of a file
 * that may have 50 MiB. Nothing of a file acts before all of it was seen to be right; then its
 * entries act one by one, each in a transaction of its own. Uses {@code platform.text}, {@code
 * platform.time}, {@code platform.event}, {@code platform.problem}, {@code platform.money}, {@code
 * platform.database}, {@code platform.security}, {@code platform.paging}, {@code
 * platform.idempotency}, {@code platform.http}, {@code organisation.membership}, {@code
 * organisation.profile}, {@code money.ledger}, {@code money.transfer}, {@code money.payment},
 * {@code money.prepaid} and {@code money.invoice}.
 */
@NullMarked
package dev.kontor.money.bankcredit;

import org.jspecify.annotations.NullMarked;
