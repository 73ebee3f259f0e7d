/** Names of domains, as registries write them. Uses {@code product.catalogue}. */
@NullMarked
package dev.kontor.product.domain;

import org.jspecify.annotations.NullMarked;
