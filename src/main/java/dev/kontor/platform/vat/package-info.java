/**
 * Value-added-tax numbers of Switzerland, Liechtenstein and the European Union. Uses nothing else
 * of this project.
 */
@NullMarked
package dev.kontor.platform.vat;

import org.jspecify.annotations.NullMarked;
