/** The one clock of the service, and the calls that move it. Uses nothing else of this project. */
@NullMarked
package dev.kontor.platform.time;

import org.jspecify.annotations.NullMarked;
