/**
 * How organisations prefer to pay what is paid by itself: which source first, and whether the
 * prepaid account may pay a part. Uses {@code organisation.profile}, {@code money.payment} and the
 * platform.
 */
@NullMarked
package dev.kontor.sale.preference;

import org.jspecify.annotations.NullMarked;
