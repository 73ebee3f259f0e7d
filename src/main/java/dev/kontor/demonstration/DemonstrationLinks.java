package dev.kontor.demonstration;

import static dev.kontor.demonstration.DemonstrationSecrets.TOKEN;

import dev.kontor.account.closure.ClosureSamples;
import dev.kontor.account.identity.Accounts;
import dev.kontor.account.identity.Person;
import dev.kontor.account.recovery.RecoverySamples;
import dev.kontor.operator.support.SupportCodes;
import dev.kontor.platform.text.Language;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What waits for the token of a mail, or for a code that somebody was told. */
@Singleton
class DemonstrationLinks {
  private final Accounts accounts;
  private final ClosureSamples closures;
  private final RecoverySamples recoveries;
  private final SupportCodes supportCodes;
  private final Clock clock;

  DemonstrationLinks(
      Accounts accounts,
      ClosureSamples closures,
      RecoverySamples recoveries,
      SupportCodes supportCodes,
      Clock clock) {
    this.accounts = accounts;
    this.closures = closures;
    this.recoveries = recoveries;
    this.supportCodes = supportCodes;
    this.clock = clock;
  }

  /** In the running transaction. */
  void leaveOpen(Person anna, Person marco, Person paul) {
    var end = DemonstrationSecrets.end(clock);
    accounts.signUpSample(
        new Accounts.NewAccount(
            "mia@steiner.example",
            Demonstration.PASSWORD,
            "Mia",
            "Steiner",
            Language.DE,
            "CH",
            "Europe/Zurich"),
        TOKEN,
        end);
    var nora =
        accounts.create(
            new Accounts.NewAccount(
                "nora@weber.example",
                Demonstration.PASSWORD,
                "Nora",
                "Weber",
                Language.DE,
                "CH",
                "Europe/Zurich"));
    closures.close(nora.id(), TOKEN, end);
    recoveries.addReset(paul.id(), TOKEN, end);
    recoveries.addEmailChange(anna.id(), "anna.keller@alpenglueck.example", TOKEN, end);
    recoveries.addContacts(
        anna.id(), "anna@keller.example", "+41791234567", DemonstrationSecrets.CONTACT_CODE, end);
    supportCodes.addSample(marco.id(), DemonstrationSecrets.SUPPORT_CODE, end);
  }
}
