/**
 * What becomes of products after their end: they expire, can still be renewed for a while, and then
 * end for good; and who is told of that when. Domains aren't among them. Uses {@code
 * organisation.profile}, {@code product.product} and the platform.
 */
@NullMarked
package dev.kontor.product.lifecycle;

import org.jspecify.annotations.NullMarked;
