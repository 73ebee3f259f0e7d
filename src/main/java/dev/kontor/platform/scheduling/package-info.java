/** Background tasks in the database, run once across instances. */
@NullMarked
package dev.kontor.platform.scheduling;

import org.jspecify.annotations.NullMarked;
