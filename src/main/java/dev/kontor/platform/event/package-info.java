/** What features publish when something happened. */
@NullMarked
package dev.kontor.platform.event;

import org.jspecify.annotations.NullMarked;
