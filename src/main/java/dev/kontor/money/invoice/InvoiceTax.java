package dev.kontor.money.invoice;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.money.Percent;

/** The tax on all that is taxed at one rate. */
public record InvoiceTax(Percent rate, Money base, Money amount) {}
