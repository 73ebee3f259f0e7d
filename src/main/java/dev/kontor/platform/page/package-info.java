/**
 * Pages for people's browsers: how they look, the front page, and those of problem types, which
 * programs read as JSON. Uses {@code platform.text}, {@code platform.problem} and {@code
 * platform.security}.
 */
@NullMarked
package dev.kontor.platform.page;

import org.jspecify.annotations.NullMarked;
