/**
 * What the provider's product services learn: a feed for each, of what concerns their products and
 * the users of these; and which new products nobody has taken up. Uses {@code account.session},
 * {@code organisation.membership}, {@code product.catalogue}, {@code product.product} and the
 * platform.
 */
@NullMarked
package dev.kontor.service.feed;

import org.jspecify.annotations.NullMarked;
