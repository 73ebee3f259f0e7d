/**
 * Background tasks in the database, run once across instances. Uses {@code platform.time}, {@code
 * platform.problem} and {@code platform.database}.
 */
@NullMarked
package dev.kontor.platform.scheduling;

import org.jspecify.annotations.NullMarked;
