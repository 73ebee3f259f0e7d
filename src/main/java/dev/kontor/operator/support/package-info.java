/**
 * Codes by which users prove to support who they are, and other proofs of identity. Uses {@code
 * account.identity}, {@code operator.staff} and the platform.
 */
@NullMarked
package dev.kontor.operator.support;

import org.jspecify.annotations.NullMarked;
