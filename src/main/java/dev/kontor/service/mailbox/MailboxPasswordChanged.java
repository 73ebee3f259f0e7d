package dev.kontor.service.mailbox;

import dev.kontor.account.identity.Person;
import dev.kontor.account.identity.SecurityEvent;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import java.util.List;
import java.util.Map;

/** A mailbox follows the account's password from now on, or has one of its own. */
public record MailboxPasswordChanged(
    Person person, Subject mailbox, boolean before, boolean after, String reference)
    implements SecurityEvent {
  @Override
  public Activity activity() {
    return Activity.ofUser("account.mailbox_password_changed", person.id(), mailbox)
        .changing(Map.of("followsAccount", before), Map.of("followsAccount", after));
  }

  @Override
  public String notice() {
    return "mailbox_password_changed";
  }

  @Override
  public List<String> details() {
    return List.of(mailbox.label());
  }
}
