/**
 * Keyset paging: pages, cursors, and the Link header of RFC 8288. Uses {@code platform.time},
 * {@code platform.problem} and {@code platform.security}.
 */
@NullMarked
package dev.kontor.platform.paging;

import org.jspecify.annotations.NullMarked;
