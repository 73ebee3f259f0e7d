/**
 * What members keep in products, as the products' own services tell it, and what becomes of it when
 * a member goes. Uses {@code account.identity}, {@code organisation.profile}, {@code
 * organisation.membership}, {@code service.feed} and the platform.
 */
@NullMarked
package dev.kontor.service.holding;

import org.jspecify.annotations.NullMarked;
