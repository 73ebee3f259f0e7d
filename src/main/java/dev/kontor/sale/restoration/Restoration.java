package dev.kontor.sale.restoration;

import dev.kontor.sale.quote.Quote;
import dev.kontor.sale.renewal.NextTerm;
import java.time.LocalDate;

/**
 * How a domain can be had back.
 *
 * @param term that it goes on for, from its old expiry on
 * @param fee without tax, in minor units
 * @param until the first day on which it can't be restored any more
 */
record Restoration(NextTerm term, long fee, Quote quote, LocalDate until) {}
