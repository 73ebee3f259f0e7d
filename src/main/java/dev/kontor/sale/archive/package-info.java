/**
 * What is kept of closed organisations until the law lets it go: their documents and their ledger,
 * for operators, the money that comes for them later, and copies of the documents for whoever
 * closed them. Uses {@code organisation.profile}, {@code money.prepaid}, {@code
 * money.prepaid.withdrawal}, {@code money.invoice}, {@code money.invoice.document}, {@code
 * money.invoice.export} and the platform.
 */
@NullMarked
package dev.kontor.sale.archive;

import org.jspecify.annotations.NullMarked;
