/**
 * Who may do what on which product: grants to members and work groups, the rights that follow, and
 * the answer to whether somebody may. Uses {@code product}, {@code workgroup}, {@code catalogue},
 * {@code membership} and the platform.
 */
@NullMarked
package dev.kontor.access.grant;

import org.jspecify.annotations.NullMarked;
