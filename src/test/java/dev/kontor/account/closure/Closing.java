package dev.kontor.account.closure;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Mailbox;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.util.Map;

/** How people close their accounts and take them back. */
@Singleton
public class Closing {
  private static final String MAIL = "Your account is closed";

  private final Mailbox mailbox;
  private final Tables tables;
  private final PassingTime time;
  private final Erasures erasures;

  Closing(Mailbox mailbox, Tables tables, PassingTime time, Erasures erasures) {
    this.mailbox = mailbox;
    this.tables = tables;
    this.time = time;
    this.erasures = erasures;
  }

  static Answer closes(Person person) {
    return person.calls().delete("/v1/me");
  }

  /** Tells the token of the mail. */
  String closed(Person person) {
    closes(person).then().statusCode(204);
    return mailbox.awaitToken(person.email(), MAIL);
  }

  static Answer takesBack(String token) {
    return Api.request().body(Map.of("token", token)).post("/v1/account-closures/cancel");
  }

  /** A closed account's time is over. */
  void isDue(Person person) {
    tables.run(
        "update user_account set erase_at = ? where id = ? and erase_at is not null",
        Timestamp.from(time.now()),
        person.id());
  }

  /** The account was closed for its time, and the night has come. */
  void erased(Person person) {
    closes(person).then().statusCode(204);
    isDue(person);
    erasures.eraseDue();
  }
}
