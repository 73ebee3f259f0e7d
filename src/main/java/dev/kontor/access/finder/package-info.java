/**
 * Where a user's products and domains are, over all their organisations, and whether a domain is
 * free (ACC-9). Uses {@code product.catalogue}, {@code product.domain} and the platform.
 */
@NullMarked
package dev.kontor.access.finder;

import org.jspecify.annotations.NullMarked;
