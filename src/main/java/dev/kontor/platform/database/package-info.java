/**
 * The database: the embedded one, statements beside Hibernate, limits, ids. Uses {@code
 * platform.text} and {@code platform.secret}.
 */
@NullMarked
package dev.kontor.platform.database;

import org.jspecify.annotations.NullMarked;
