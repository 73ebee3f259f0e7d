/** Secrets: how they are made, and compared. Uses nothing else of this project. */
@NullMarked
package dev.kontor.platform.secret;

import org.jspecify.annotations.NullMarked;
