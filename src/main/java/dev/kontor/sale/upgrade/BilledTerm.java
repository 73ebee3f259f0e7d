package dev.kontor.sale.upgrade;

import dev.kontor.product.term.Term;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A term with the invoice that charged it.
 *
 * @param invoiceId null where nothing was charged
 */
public record BilledTerm(Term term, @Nullable UUID invoiceId) {}
