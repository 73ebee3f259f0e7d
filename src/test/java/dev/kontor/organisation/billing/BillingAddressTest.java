package dev.kontor.organisation.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.organisation.profile.Address;
import dev.kontor.platform.problem.DomainException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BillingAddressTest {
  private static final Address BERN = new Address("Marktgasse 12", null, "3011", "Bern", "CH");

  @Test
  void theDefaultCannotBeGivenUpByEditing() {
    var address = billingAddress(true);

    assertThatThrownBy(() -> address.edit(details(false)))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal ->
                assertThat(refusal.type()).isEqualTo(BillingProblem.DEFAULT_BILLING_ADDRESS));
    assertThat(address.details().wantsDefault()).isTrue();
  }

  @Test
  void anyOtherCanBecomeTheDefault() {
    var address = billingAddress(false);

    address.edit(details(true));

    assertThat(address.details().wantsDefault()).isTrue();
  }

  @Test
  void theDefaultGoesLast() {
    assertThatThrownBy(() -> billingAddress(true).requireRemovable(false))
        .isInstanceOf(DomainException.class);
    assertThatCode(() -> billingAddress(true).requireRemovable(true)).doesNotThrowAnyException();
    assertThatCode(() -> billingAddress(false).requireRemovable(false)).doesNotThrowAnyException();
  }

  private static BillingAddress billingAddress(boolean isDefault) {
    return new BillingAddress(new UUID(0, 1), new UUID(0, 2), details(isDefault), Instant.EPOCH);
  }

  private static BillingAddressDetails details(boolean isDefault) {
    return new BillingAddressDetails("Alpenglück GmbH", BERN, null, null, isDefault);
  }
}
