/**
 * The provider's own staff: who they are, and what they do for customers. Uses {@code identity},
 * {@code session}, {@code twofactor}, {@code membership} and the platform.
 */
@NullMarked
package dev.kontor.operator;

import org.jspecify.annotations.NullMarked;
