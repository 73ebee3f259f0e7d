/**
 * Fills a new embedded database with an organisation to try things out with. Uses what other
 * features offer; nobody imports it.
 */
@NullMarked
package dev.kontor.demonstration;

import org.jspecify.annotations.NullMarked;
