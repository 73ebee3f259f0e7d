/**
 * The one clock of the service, and the calls that move it; how dates are read, and for how long
 * books are kept. Uses nothing else of this project.
 */
@NullMarked
package dev.kontor.platform.time;

import org.jspecify.annotations.NullMarked;
