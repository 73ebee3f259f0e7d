/** Pictures that people upload. */
@NullMarked
package dev.kontor.platform.image;

import org.jspecify.annotations.NullMarked;
