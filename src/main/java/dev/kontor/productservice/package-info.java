/**
 * The provider's own product services: their credentials, what they tell of the data that users
 * keep, and what they learn. Uses {@code access}, {@code product}, {@code membership}, {@code
 * identity} and the platform.
 */
@NullMarked
package dev.kontor.productservice;

import org.jspecify.annotations.NullMarked;
