/**
 * The provider's own product services: how operators register them, their credentials, and what
 * they may know of users. Uses {@code catalogue}, {@code product}, {@code membership}, {@code
 * session} and the platform.
 */
@NullMarked
package dev.kontor.service.registration;

import org.jspecify.annotations.NullMarked;
