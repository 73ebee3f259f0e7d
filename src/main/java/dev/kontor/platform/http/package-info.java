/**
 * What all resources share: problem answers, request ids, headers, ETags, merge patches, JSON
 * rules, limits. Uses {@code platform.time}, {@code platform.text}, {@code platform.secret}, {@code
 * platform.problem}, {@code platform.database}, {@code platform.security} and {@code
 * platform.idempotency}.
 */
@NullMarked
package dev.kontor.platform.http;

import org.jspecify.annotations.NullMarked;
