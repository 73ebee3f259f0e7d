/**
 * What can be had: product types with their rights, offers with prices, domain extensions. Data
 * that is loaded once from a file and changed by operators; what was once valid stays. Uses {@code
 * reference} and the platform.
 */
@NullMarked
package dev.kontor.product.catalogue;

import org.jspecify.annotations.NullMarked;
