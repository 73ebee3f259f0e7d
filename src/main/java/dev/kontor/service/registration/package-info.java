/**
 * The provider's own product services: how operators register them, their credentials, and what
 * they may know of users. Uses {@code account.session}, {@code product.catalogue} and the platform.
 */
@NullMarked
package dev.kontor.service.registration;

import org.jspecify.annotations.NullMarked;
