/** Text messages to phones. */
@NullMarked
package dev.kontor.platform.sms;

import org.jspecify.annotations.NullMarked;
