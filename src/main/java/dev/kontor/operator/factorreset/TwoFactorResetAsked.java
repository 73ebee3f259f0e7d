package dev.kontor.operator.factorreset;

import dev.kontor.account.identity.Person;
import dev.kontor.account.identity.SecurityEvent;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import java.util.List;

/**
 * The second factors of an account will be reset, unless its owner cancels it.
 *
 * @param recipients all addresses of the user
 * @param token of the link that cancels; stands in the mail only
 */
public record TwoFactorResetAsked(
    Person person, List<String> recipients, String token, String reference)
    implements SecurityEvent {
  @Override
  public Activity activity() {
    return Activity.ofUser(
        "two_factor.reset_asked", person.id(), new Subject("user", person.id(), person.email()));
  }

  @Override
  public String notice() {
    return "two_factor_reset_asked";
  }

  @Override
  public String link() {
    return "/two-factor-reset/cancel?token=" + token;
  }
}
