package dev.kontor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.account.identity.AccountErased;
import dev.kontor.account.identity.FormerAddresses;
import dev.kontor.platform.security.PersonKeys;
import dev.kontor.platform.text.EmailAddress;
import dev.kontor.support.Customers;
import dev.kontor.support.Disputes;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the erasure of a person finds by an address, and what it leaves alone. */
@KontorTest
class FormerAddressErasureTest {
  @Inject Customers customers;
  @Inject Disputes disputes;
  @Inject FormerAddresses addresses;
  @Inject PersonKeys keys;
  @Inject Event<Object> events;
  @Inject Tables tables;

  private void erase(Person person) {
    QuarkusTransaction.requiringNew()
        .run(() -> events.fire(new AccountErased(person.id(), person.email())));
  }

  private void hadBefore(Person person, String address) {
    QuarkusTransaction.requiringNew().run(() -> addresses.note(person.id(), address));
  }

  private void name(Person person, String address) {
    tables.run("update organisation set email = ? where id = ?", address, person.organisationId());
  }

  private int naming(String address) {
    return tables.count("organisation", "email = ?", address);
  }

  private int keysDestroyed(String address) {
    var id = keys.ofAddress(EmailAddress.key(address));
    return tables.count("person_key", "owner_id = ? and destroyed_at is not null", id);
  }

  @Test
  void formerAddressesGoUnlessTheyAreSomebodyElsesByNow() {
    var anna = customers.newPerson();
    var bea = customers.newPerson();
    var carla = customers.newPerson();
    var former = Customers.newAddress();
    hadBefore(bea, former);
    hadBefore(bea, carla.email());
    name(anna, former);
    name(carla, carla.email());

    erase(bea);

    assertThat(naming(former)).isZero();
    assertThat(keysDestroyed(former)).isEqualTo(1);
    assertThat(naming(carla.email())).isEqualTo(1);
    assertThat(keysDestroyed(carla.email())).isZero();
    assertThat(tables.count("former_address", "user_id = ?", bea.id())).isZero();
  }

  @Test
  void aDomainThatIsBeingRegisteredKeepsItsContactUntilItIs() {
    var anna = disputes.buyer();
    var bea = customers.newPerson();
    var other = "x" + bea.email();
    disputes.bought(anna, Shelf.newDomainName());
    var named = "contact_email = ?";
    var asked = "details = '1 ' || ?";
    var id = UUID.randomUUID();
    tables.run(
        "update customer_order_line set state = 'waiting', contact_email = ?"
            + " where organisation_id = ?",
        bea.email(),
        anna.organisationId());
    tables.run(
        "insert into registry_transaction (id, kind, name, details, tries)"
            + " values (?, 'register', 'a.ch', '1 ' || ?, 1), (?, 'register', 'b.ch', '1 ' || ?, 1)",
        id,
        bea.email(),
        UUID.randomUUID(),
        other);

    erase(bea);
    assertThat(tables.count("customer_order_line", named, bea.email())).isEqualTo(1);
    assertThat(tables.count("registry_transaction", asked, bea.email())).isEqualTo(1);

    tables.run(
        "update registry_transaction set answered_at = now(), refusal = 'policy' where details like '%' || ?",
        bea.email());
    tables.run(
        "update customer_order_line set state = 'delivered' where contact_email = ?", bea.email());
    erase(bea);
    assertThat(tables.count("customer_order_line", named, bea.email())).isZero();
    assertThat(tables.count("registry_transaction", asked, bea.email())).isZero();
    assertThat(tables.count("registry_transaction", asked, other)).as("another's").isEqualTo(1);
  }
}
