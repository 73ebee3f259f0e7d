/**
 * The one way to export tables: as CSV or XLSX, streamed at constant memory, whoever the rows come
 * from. Uses {@code platform.text}, {@code platform.problem}, {@code platform.security} and {@code
 * platform.http}.
 */
@NullMarked
package dev.kontor.platform.export;

import org.jspecify.annotations.NullMarked;
