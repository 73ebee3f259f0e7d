/**
 * Completes the OpenAPI document while the service is built: problem answers, headers, security and
 * examples follow from the annotations that the operations have anyway.
 */
@NullMarked
package dev.kontor.platform.contract;

import org.jspecify.annotations.NullMarked;
