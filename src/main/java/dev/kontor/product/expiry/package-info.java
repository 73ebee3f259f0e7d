/**
 * What becomes of domains around their expiry (DOM-1): notices before it, the redemption period
 * after it, and their release; and what their registry says otherwise. Uses {@code
 * organisation.profile}, {@code product.catalogue}, {@code product.domain}, {@code
 * product.product}, {@code product.lifecycle} and the platform.
 */
@NullMarked
package dev.kontor.product.expiry;

import org.jspecify.annotations.NullMarked;
