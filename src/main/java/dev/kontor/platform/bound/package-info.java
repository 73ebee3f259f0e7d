/** How many there may be of what people make. */
@NullMarked
package dev.kontor.platform.bound;

import org.jspecify.annotations.NullMarked;
