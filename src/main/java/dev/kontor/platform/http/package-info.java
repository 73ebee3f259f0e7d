/**
 * What all resources share: problem answers, request ids, headers, ETags, merge patches, JSON
 * rules, limits.
 */
@NullMarked
package dev.kontor.platform.http;

import org.jspecify.annotations.NullMarked;
