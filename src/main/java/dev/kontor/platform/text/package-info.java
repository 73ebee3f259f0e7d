/**
 * Texts in the reader's language, and values that people type. Uses nothing else of this project.
 */
@NullMarked
package dev.kontor.platform.text;

import org.jspecify.annotations.NullMarked;
