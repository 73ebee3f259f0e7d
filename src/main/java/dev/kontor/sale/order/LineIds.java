package dev.kontor.sale.order;

import java.util.UUID;

/**
 * What is known of a line before anything else.
 *
 * @param product of the one that it becomes
 */
record LineIds(UUID line, UUID product) {}
