/**
 * Invoices and credit notes as tables for bookkeeping, and as their PDFs in one file, as they stood
 * at one moment: downloaded while they are read, or prepared in the background and mailed as a
 * link. Uses {@code platform.text}, {@code platform.event}, {@code platform.problem}, {@code
 * platform.bound}, {@code platform.money}, {@code platform.database}, {@code platform.scheduling},
 * {@code platform.security}, {@code platform.paging}, {@code platform.idempotency}, {@code
 * platform.http}, {@code platform.export}, {@code money.transfer}, {@code money.invoice} and {@code
 * money.invoice.document}.
 */
@NullMarked
package dev.kontor.money.invoice.export;

import org.jspecify.annotations.NullMarked;
