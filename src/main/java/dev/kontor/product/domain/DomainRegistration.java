package dev.kontor.product.domain;

import java.time.LocalDate;

/**
 * A name that is registered by us.
 *
 * @param expiresOn the first day (UTC) after the time that it is registered for
 */
public record DomainRegistration(String name, LocalDate expiresOn) {}
