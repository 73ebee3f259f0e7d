package dev.kontor.product.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Where domains are registered, by whatever protocol the registries speak. Another bean of this
 * type takes the place of {@link SandboxRegistry}.
 *
 * <p>No transaction is open while it is asked. Each call ends within ten seconds, by {@link
 * RegistryUnreachable} if need be; whatever else is thrown means the same. Names are one label
 * below an extension of the catalogue, in A-labels (RFC 5891), lower case. Days are those of UTC;
 * an expiry is the first day after the time that was registered.
 *
 * <p>What changes something carries an id that the caller makes and keeps, as EPP's {@code clTRID}
 * does (RFC 5730). It acts once: repeated with the same id, it gets the answer of the first time,
 * be it a refusal, for 400 days at least. The same id with something else is a mistake of the
 * caller's, an {@link IllegalArgumentException}; so are less than one year, and no address at all.
 *
 * <p>Names of customers that never came by {@link #register}, such as those of products made by
 * operators, aren't known: they are adopted where somebody names their expiry, as if they had been
 * registered until then.
 */
public interface DomainRegistry {
  /**
   * Registers a free name from today on, for so many years; 29 February becomes 28 February.
   *
   * @param years 1 to 10
   * @param contactEmail where the registry writes to whoever has the name
   * @throws RegistryRefused {@code TAKEN}, {@code TOO_LONG} or {@code POLICY}
   * @throws RegistryUnreachable where no answer came: it may have been registered
   */
  DomainRegistration register(UUID transaction, String name, int years, String contactEmail);

  /**
   * Lets an active name expire so many years later than it would. As in EPP (RFC 5731), the expiry
   * is named, so that whatever is asked twice, and by whomever, renews once.
   *
   * @throws RegistryRefused {@code WRONG_EXPIRY} where it expires on another day by now, {@code
   *     IN_REDEMPTION}, {@code NOT_OURS}, {@code TOO_LONG} where it would expire more than ten
   *     years from today, or {@code POLICY}
   * @throws RegistryUnreachable where no answer came: it may have been renewed
   */
  DomainRegistration renew(UUID transaction, String name, LocalDate currentExpiry, int years);

  /**
   * Takes a name back from its redemption period (RFC 3915). One that has expired is renewed by a
   * year from its expiry on; one that was given up before keeps its expiry.
   *
   * @throws RegistryRefused {@code WRONG_EXPIRY}, {@code NOT_IN_REDEMPTION}, {@code NOT_OURS} or
   *     {@code POLICY}
   * @throws RegistryUnreachable where no answer came: it may have been restored
   */
  DomainRegistration restore(UUID transaction, String name, LocalDate currentExpiry);

  /**
   * Gives a name up: an active one goes into its redemption period, one that is in it is free.
   *
   * @return how it stands then
   * @throws RegistryRefused {@code NOT_OURS} where it isn't registered by us, any more or at all,
   *     or {@code POLICY}
   * @throws RegistryUnreachable where no answer came: it may have been given up
   */
  DomainStanding release(UUID transaction, String name);

  /**
   * How a name stands now. The thread is interrupted where the answer takes too long.
   *
   * @throws RegistryUnreachable where no answer came
   */
  DomainStanding find(String name);
}
