/**
 * The database: the embedded one, statements beside Hibernate, limits, ids. Uses {@code
 * platform.secret} only.
 */
@NullMarked
package dev.kontor.platform.database;

import org.jspecify.annotations.NullMarked;
