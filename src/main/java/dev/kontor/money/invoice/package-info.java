/**
 * Invoices as claims, and the credit notes that take them back: documents that never change, their
 * numbers without a gap, what they were paid with, and what is left of them. When an open one is
 * due, whoever sells says. Uses {@code platform.text}, {@code platform.vat}, {@code
 * platform.event}, {@code platform.problem}, {@code platform.money}, {@code platform.database},
 * {@code platform.paging}, {@code platform.security}, {@code platform.http}, {@code
 * organisation.profile}, {@code money.ledger}, {@code money.transfer} and {@code money.prepaid}.
 */
@NullMarked
package dev.kontor.money.invoice;

import org.jspecify.annotations.NullMarked;
