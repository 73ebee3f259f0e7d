package dev.kontor.money.payment;

/** A payment method that its provider knows, about to be saved. */
record MethodDraft(AddPaymentMethodRequest asked, String provider, MethodDetails details) {}
