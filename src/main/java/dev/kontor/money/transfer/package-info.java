/**
 * Bank transfers that are awaited: the provider's accounts that they go to, and the references by
 * which what comes is matched. Uses {@code platform.text}, {@code platform.problem}, {@code
 * platform.money} and {@code platform.database}.
 */
@NullMarked
package dev.kontor.money.transfer;

import org.jspecify.annotations.NullMarked;
