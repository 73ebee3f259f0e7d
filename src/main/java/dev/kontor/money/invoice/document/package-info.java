/**
 * Invoices and credit notes on paper: PDF/A files with the electronic invoice in them, made once
 * and kept as they are, and the payment slips of open invoices. Uses {@code platform.text}, {@code
 * platform.problem}, {@code platform.money}, {@code platform.database}, {@code platform.security},
 * {@code platform.http}, {@code platform.image}, {@code reference}, {@code organisation.profile},
 * {@code money.transfer} and {@code money.invoice}.
 */
@NullMarked
package dev.kontor.money.invoice.document;

import org.jspecify.annotations.NullMarked;
