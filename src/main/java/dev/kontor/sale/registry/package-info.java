/**
 * What registries say otherwise of domains: a list for operators, who take a registry's word, and
 * what was paid for days that are lost comes back. Uses {@code platform.problem}, {@code
 * platform.event}, {@code platform.money}, {@code platform.text}, {@code platform.paging}, {@code
 * platform.security}, {@code platform.idempotency}, {@code organisation.profile}, {@code
 * organisation.membership}, {@code product.catalogue}, {@code product.domain}, {@code
 * product.product}, {@code product.term}, {@code product.expiry} and {@code sale.order}.
 */
@NullMarked
package dev.kontor.sale.registry;

import org.jspecify.annotations.NullMarked;
