/**
 * Account administration for a hosting and cloud provider, in wings. Each may use those above it,
 * and within a wing each package those before it:
 *
 * <ul>
 *   <li>{@code platform}: what knows no feature
 *   <li>{@code reference}: countries, languages, time zones, currencies
 *   <li>{@code account}: people, and how they sign in
 *   <li>{@code organisation}: organisations, and who belongs to them
 *   <li>{@code product}: what can be had, and what an organisation has of it
 *   <li>{@code service}: the provider's product services, what they learn and what they tell
 *   <li>{@code access}: who may do what, and how others are let in
 *   <li>{@code money}: the ledger, payments, the prepaid account
 *   <li>{@code operator}: the provider's own staff, and what they do for customers
 *   <li>{@code notification}, {@code audit}, {@code demonstration}: the roof, which turns what the
 *       others publish into mails, activity and an organisation to try things out with; nobody
 *       imports it
 * </ul>
 */
@NullMarked
package dev.kontor;

import org.jspecify.annotations.NullMarked;
