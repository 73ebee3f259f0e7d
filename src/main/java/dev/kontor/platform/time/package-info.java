/** The one clock of the service, and the calls that move it. */
@NullMarked
package dev.kontor.platform.time;

import org.jspecify.annotations.NullMarked;
