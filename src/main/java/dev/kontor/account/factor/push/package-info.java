/**
 * Approvals by an app on the phone as a second factor: the app signs with a key that never leaves
 * the phone. Uses {@code twofactor}, {@code identity} and the platform.
 */
@NullMarked
package dev.kontor.account.factor.push;

import org.jspecify.annotations.NullMarked;
