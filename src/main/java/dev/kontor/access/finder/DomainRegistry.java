package dev.kontor.access.finder;

/**
 * Tells whether a domain is registered, by whatever protocol the registries speak. Another bean of
 * this type takes the place of {@link KnownNames}.
 */
public interface DomainRegistry {
  /**
   * Called without a transaction, on a thread that is interrupted when the answer takes too long;
   * whatever is thrown counts as {@link DomainRegistration#UNKNOWN}.
   *
   * @param name one label below an extension of the catalogue, in A-labels (RFC 5891), lower case
   */
  DomainRegistration lookUp(String name);
}
