/**
 * Where an organisation's invoices go: its billing addresses. Uses {@code organisation.profile} and
 * the platform.
 */
@NullMarked
package dev.kontor.organisation.billing;

import org.jspecify.annotations.NullMarked;
