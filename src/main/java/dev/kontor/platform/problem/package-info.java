/**
 * Refusals as problem types of RFC 9457: knows nothing of HTTP but the statuses. Uses {@code
 * platform.text} only.
 */
@NullMarked
package dev.kontor.platform.problem;

import org.jspecify.annotations.NullMarked;
