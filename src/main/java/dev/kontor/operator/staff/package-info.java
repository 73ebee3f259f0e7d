/**
 * The provider's own staff: who they are, the first of them, and the filter behind
 * {@code @OperatorOnly}. Uses {@code account.password}, {@code account.identity}, {@code
 * account.session}, {@code account.closure}, {@code organisation.membership} and the platform.
 */
@NullMarked
package dev.kontor.operator.staff;

import org.jspecify.annotations.NullMarked;
