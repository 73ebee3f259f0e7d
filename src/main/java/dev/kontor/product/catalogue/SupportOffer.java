package dev.kontor.product.catalogue;

/**
 * An offer of premium support, sold or not.
 *
 * @param firstAnswerHours within how many hours a question is first answered
 */
public record SupportOffer(String code, String type, SupportLevel level, int firstAnswerHours) {}
