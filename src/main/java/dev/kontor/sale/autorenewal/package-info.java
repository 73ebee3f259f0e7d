/**
 * Products renew by themselves: people are reminded, and payment sources are tried on three days
 * before the end. Uses {@code platform.money}.
 */
@NullMarked
package dev.kontor.sale.autorenewal;

import org.jspecify.annotations.NullMarked;
