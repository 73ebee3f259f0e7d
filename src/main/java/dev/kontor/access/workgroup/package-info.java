/**
 * Work groups: named sets of members, to whom access is granted together. Uses {@code
 * account.identity}, {@code organisation.membership} and the platform.
 */
@NullMarked
package dev.kontor.access.workgroup;

import org.jspecify.annotations.NullMarked;
