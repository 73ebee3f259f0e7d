/**
 * Exact amounts of money: nothing here or elsewhere holds one in a binary fraction. Uses {@code
 * platform.problem} only.
 */
@NullMarked
package dev.kontor.platform.money;

import org.jspecify.annotations.NullMarked;
