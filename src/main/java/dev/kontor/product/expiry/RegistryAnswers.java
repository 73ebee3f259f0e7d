package dev.kontor.product.expiry;

import java.util.UUID;

/** What registries were asked to do with domains; whoever orders them knows. */
public interface RegistryAnswers {
  /** Whether an answer about a domain is still to come: until then nobody knows how it stands. */
  boolean isAwaited(UUID organisationId, UUID productId);

  /** Whether its registry ever registered, renewed or restored a domain. */
  boolean isKnown(UUID organisationId, UUID productId);
}
