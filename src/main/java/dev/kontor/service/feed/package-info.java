/**
 * What the provider's product services learn: a feed for each, of what concerns their products and
 * the users of these. Uses {@code account.session}, {@code product.product} and the platform.
 */
@NullMarked
package dev.kontor.service.feed;

import org.jspecify.annotations.NullMarked;
