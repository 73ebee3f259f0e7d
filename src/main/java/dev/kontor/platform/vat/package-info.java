/** Value-added-tax numbers of Switzerland, Liechtenstein and the European Union. */
@NullMarked
package dev.kontor.platform.vat;

import org.jspecify.annotations.NullMarked;
