/** What features publish when something happened. Uses nothing else of this project. */
@NullMarked
package dev.kontor.platform.event;

import org.jspecify.annotations.NullMarked;
