/** Keyset paging: pages, cursors, and the Link header of RFC 8288. */
@NullMarked
package dev.kontor.platform.paging;

import org.jspecify.annotations.NullMarked;
