/**
 * Pictures that people upload. Uses {@code platform.secret}, {@code platform.problem}, {@code
 * platform.security} and {@code platform.http}.
 */
@NullMarked
package dev.kontor.platform.image;

import org.jspecify.annotations.NullMarked;
