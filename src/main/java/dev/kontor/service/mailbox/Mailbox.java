package dev.kontor.service.mailbox;

import dev.kontor.platform.text.EmailAddress;
import dev.kontor.service.feed.ServiceEvents.Product;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;

/**
 * A user's own mailbox.
 *
 * @param address as the mail service tells it
 */
record Mailbox(
    UUID id,
    @Nested("product_") Product product,
    String organisationName,
    String address,
    boolean followsAccount) {

  boolean isAt(String email) {
    return EmailAddress.key(address).equals(EmailAddress.key(email));
  }
}
