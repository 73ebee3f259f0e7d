/** The database: the embedded one, statements beside Hibernate, limits, ids. */
@NullMarked
package dev.kontor.platform.database;

import org.jspecify.annotations.NullMarked;
