/**
 * Premium support as an organisation sees it: its level, until when it runs, and what else can be
 * had (SUB-7). Uses {@code organisation.profile}, {@code product.catalogue}, {@code
 * product.product} and the platform.
 */
@NullMarked
package dev.kontor.product.support;

import org.jspecify.annotations.NullMarked;
