/**
 * Names of domains, and the registry where they are registered, renewed, restored and given up: an
 * interface for whichever there is, and a sandbox to try things out with. Uses {@code
 * product.catalogue} and the platform.
 */
@NullMarked
package dev.kontor.product.domain;

import org.jspecify.annotations.NullMarked;
