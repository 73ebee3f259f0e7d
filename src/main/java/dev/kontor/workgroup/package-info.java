/**
 * Work groups: named sets of members, to whom access is granted together. Uses {@code membership},
 * {@code organisation} and the platform.
 */
@NullMarked
package dev.kontor.workgroup;

import org.jspecify.annotations.NullMarked;
