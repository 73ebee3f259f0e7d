/** Exact amounts of money: nothing here or elsewhere holds one in a binary fraction. */
@NullMarked
package dev.kontor.platform.money;

import org.jspecify.annotations.NullMarked;
