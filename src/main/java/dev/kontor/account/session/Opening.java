package dev.kontor.account.session;

import dev.kontor.account.identity.Person;
import java.util.Set;

/**
 * The session that a sign-in asks for.
 *
 * @param persistent whether it outlives the browser
 * @param device how its user knows the device
 * @param address the network address
 */
public record Opening(boolean persistent, String device, String address) {

  /** What is asked of second factors before it opens. */
  public SecondFactors.Demand demand(Person person) {
    return new SecondFactors.Demand(person, SignInContinuation.PURPOSE, this, device, Set.of());
  }
}
