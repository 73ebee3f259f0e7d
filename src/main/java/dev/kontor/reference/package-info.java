/**
 * What forms offer to choose from: countries, languages, time zones, currencies; and in which
 * currency Kontor bills a country. Uses the platform only.
 */
@NullMarked
package dev.kontor.reference;

import org.jspecify.annotations.NullMarked;
