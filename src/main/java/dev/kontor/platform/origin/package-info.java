/**
 * Where a request comes from, as people would say it: device and place. Uses {@code
 * platform.database} only.
 */
@NullMarked
package dev.kontor.platform.origin;

import org.jspecify.annotations.NullMarked;
