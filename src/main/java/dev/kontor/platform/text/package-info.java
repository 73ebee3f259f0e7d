/** Texts in the reader's language, and values that people type. */
@NullMarked
package dev.kontor.platform.text;

import org.jspecify.annotations.NullMarked;
