package dev.kontor.account.factor.totp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.security.Vaults;
import dev.kontor.support.Authenticator;
import dev.kontor.support.Challenged;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A secret of an earlier key is sealed anew in the night; others stay as they are. */
@KontorTest
class ResealingTaskTest {
  private static final String PREFIX = "select sealed_secret from totp_secret where method_id = ?";

  @Inject Customers customers;
  @Inject PassingTime time;
  @Inject Jdbi jdbi;

  @Test
  void secretsOfThePresentKeyStayAsTheyAre() {
    var anna = customers.newPerson();
    var app = Authenticator.enrolledBy(anna, time.now());
    var before = sealed(app);

    time.passesWithItsWork("P1D");

    assertThat(sealed(app)).isEqualTo(before);
    Challenged.signingIn(anna.email())
        .byCode(app.methodId(), app.code(time.now()))
        .then()
        .statusCode(200);
  }

  @Test
  void aSecretOfAnEarlierKeyComesUnderThePresentOne() {
    var anna = customers.newPerson();
    var id = UUID.fromString(Authenticator.startedBy(anna).methodId());
    var secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    jdbi.useHandle(handle -> handle.execute("delete from totp_secret where method_id = ?", id));
    new TotpSecretTable(jdbi, Vaults.withKeys("old")).add(id, secret);

    new TotpSecretTable(jdbi, Vaults.withKeys("new", "old")).reseal();

    assertThat(new TotpSecretTable(jdbi, Vaults.withKeys("new")).lock(id).totp().secret())
        .isEqualTo(secret);
  }

  private byte[] sealed(Authenticator app) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(PREFIX)
                .bind(0, UUID.fromString(app.methodId()))
                .mapTo(byte[].class)
                .one());
  }
}
