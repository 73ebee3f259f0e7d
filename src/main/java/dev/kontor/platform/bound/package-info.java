/** How many there may be of what people make. Uses {@code platform.problem} only. */
@NullMarked
package dev.kontor.platform.bound;

import org.jspecify.annotations.NullMarked;
