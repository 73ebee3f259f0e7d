package dev.kontor.support;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How people get back into their accounts. */
@Singleton
public class Recovery {
  public static final String NEW_PASSWORD = "purple otters juggle at dawn";

  private final Mailbox mailbox;
  private final TextInbox phones;
  private final PassingTime time;

  Recovery(Mailbox mailbox, TextInbox phones, PassingTime time) {
    this.mailbox = mailbox;
    this.phones = phones;
    this.time = time;
  }

  /** A Swiss mobile number that nobody has used. */
  public static String newNumber() {
    return Phones.newNumber();
  }

  public static Answer asks(String email, String channel) {
    return Api.request()
        .body(Map.of("email", email, "channel", channel))
        .post("/v1/auth/password-resets");
  }

  /** The token of the link that is mailed to the sign-in address. */
  public String linkOf(String email) {
    asks(email, "email").then().statusCode(202);
    return mailbox.awaitToken(email, "new password");
  }

  public static Answer resets(String token, String password) {
    return confirm(Map.of("token", token, "newPassword", password));
  }

  public static Answer resetsByPhone(String resetId, String code, String password) {
    return confirm(Map.of("resetId", resetId, "phoneCode", code, "newPassword", password));
  }

  public static Answer confirm(Map<String, ?> body) {
    return Api.request().body(new HashMap<>(body)).post("/v1/auth/password-resets/confirm");
  }

  public static Answer startsEmail(Person person, String address) {
    return person.calls().body(Map.of("email", address)).put("/v1/me/recovery/email");
  }

  public static Answer startsPhone(Person person, String number) {
    return person.calls().body(Map.of("phone", number)).put("/v1/me/recovery/phone");
  }

  public static Answer proves(Person person, String kind, String code) {
    return person.calls().body(Map.of("code", code)).post("/v1/me/recovery/" + kind + "/confirm");
  }

  /** The code that the newest mail to an address holds. */
  public String mailedCode(String address) {
    return TextInbox.code(Mailbox.text(mailbox.await(address, "is your code")));
  }

  /** Gives a person a proved recovery address. */
  public String provedEmail(Person person) {
    var address = Customers.newAddress();
    startsEmail(person, address).then().statusCode(202);
    proves(person, "email", mailedCode(address)).then().statusCode(200);
    return address;
  }

  /** Gives a person a proved recovery phone, to which the next message can go. */
  public String provedPhone(Person person) {
    var number = newNumber();
    startsPhone(person, number).then().statusCode(202);
    proves(person, "phone", TextInbox.code(phones.await(number, 1))).then().statusCode(200);
    time.passes(Duration.ofMinutes(1));
    return number;
  }
}
