/**
 * Completes the OpenAPI document while the service is built: problem answers, headers, security and
 * examples follow from the annotations that the operations have anyway. Uses {@code platform.text},
 * {@code platform.problem}, {@code platform.security}, {@code platform.paging} and {@code
 * platform.idempotency}.
 */
@NullMarked
package dev.kontor.platform.contract;

import org.jspecify.annotations.NullMarked;
