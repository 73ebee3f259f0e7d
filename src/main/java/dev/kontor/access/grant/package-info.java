/**
 * Who may do what on which product: grants to members and work groups, the rights that follow, and
 * the answer to whether somebody may. Uses {@code account.identity}, {@code account.session},
 * {@code organisation.membership}, {@code product.product}, {@code access.workgroup} and the
 * platform.
 */
@NullMarked
package dev.kontor.access.grant;

import org.jspecify.annotations.NullMarked;
