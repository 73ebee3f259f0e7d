/**
 * What an organisation has: products with the term they run, their lock, their maintenance. Uses
 * {@code organisation.profile}, {@code organisation.billing}, {@code organisation.membership},
 * {@code product.catalogue}, {@code product.domain}, {@code product.term} and the platform.
 */
@NullMarked
package dev.kontor.product.product;

import org.jspecify.annotations.NullMarked;
