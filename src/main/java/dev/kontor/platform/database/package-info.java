/**
 * The database: the embedded one, statements beside Hibernate, limits, ids. Uses {@code
 * platform.text}, {@code platform.secret} and {@code platform.money}.
 */
@NullMarked
package dev.kontor.platform.database;

import org.jspecify.annotations.NullMarked;
