/**
 * Text messages to phones. Uses {@code platform.problem}, {@code platform.database}, {@code
 * platform.scheduling} and {@code platform.security}.
 */
@NullMarked
package dev.kontor.platform.sms;

import org.jspecify.annotations.NullMarked;
