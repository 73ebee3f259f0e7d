/**
 * Approvals by an app on the phone as a second factor: the app signs with a key that never leaves
 * the phone. A request waits as long as its challenge ({@code Challenge}). Uses {@code
 * account.identity}, {@code account.twofactor} and the platform.
 */
@NullMarked
package dev.kontor.account.factor.push;

import org.jspecify.annotations.NullMarked;
