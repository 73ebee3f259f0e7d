/**
 * API tokens, with which scripts call for a user or for an organisation: what they may, and who
 * calls with one. Uses {@code account.identity}, {@code account.session}, {@code account.recovery},
 * {@code organisation.profile}, {@code organisation.membership} and the platform.
 */
@NullMarked
package dev.kontor.access.apitoken;

import org.jspecify.annotations.NullMarked;
