package dev.kontor.support;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Changes the catalogue the way operators do. */
public final class Catalogues {
  private static final String PATH = "/v1/operator/catalogue/";

  private Catalogues() {}

  /** So many small letters: the code of something new. */
  public static String newCode() {
    return ThreadLocalRandom.current()
        .ints(16, 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  public static Map<String, String> names(String name) {
    return Map.of("de", name, "en", name, "fr", name, "it", name, "es", name);
  }

  /** A lockable type with these rights besides those that each has. */
  public static Map<String, Object> type(String... rights) {
    var all = new ArrayList<>(List.of("use", "technical"));
    all.addAll(List.of(rights));
    var type = new HashMap<String, Object>();
    type.put("names", names("Sample"));
    type.put("position", 5000);
    type.put("rights", all.stream().map(each -> right(each)).toList());
    type.put("lockable", true);
    type.put("maintenance", false);
    type.put("freeOptions", false);
    type.put("domain", false);
    return type;
  }

  private static Map<String, Object> right(String code) {
    return Map.of("code", code, "names", names(code));
  }

  /** An offer with these prices, such as {@code P1M 5.00 CHF}. */
  public static Map<String, Object> offer(String type, LocalDate validFrom, String... prices) {
    var offer = new HashMap<String, Object>();
    offer.put("type", type);
    offer.put("names", names("Sample"));
    offer.put("position", 10);
    offer.put("vatCategory", "standard");
    offer.put("validFrom", validFrom.toString());
    offer.put("prices", List.of(prices).stream().map(Catalogues::price).toList());
    return offer;
  }

  /** The code of a new offer, of mail services, for so much a year from today on. */
  public static String newOffer(Person operator, Instant now, String amount) {
    var code = newCode();
    var prices = new String[] {"P1Y " + amount + " CHF", "P1Y " + amount + " EUR"};
    var details = offer("mail_service", LocalDate.ofInstant(now, ZoneOffset.UTC), prices);
    putOffer(operator, code, details).then().statusCode(200);
    return code;
  }

  private static Map<String, Object> price(String text) {
    var parts = text.split(" ");
    return Map.of("period", parts[0], "amount", money(parts[1], parts[2]));
  }

  public static Map<String, String> money(String amount, String currency) {
    return Map.of("amount", amount, "currency", currency);
  }

  /** The same amount in both currencies. */
  public static List<Map<String, String>> both(String amount) {
    return List.of(money(amount, "CHF"), money(amount, "EUR"));
  }

  public static Answer putType(Person operator, String code, Map<String, Object> type) {
    return operator.calls().body(type).put(PATH + "product-types/" + code);
  }

  public static Answer putOffer(Person operator, String code, Map<String, Object> offer) {
    return operator.calls().body(offer).put(PATH + "offers/" + code);
  }

  public static Answer putExtension(Person operator, String name, Map<String, Object> details) {
    return operator.calls().body(details).put(PATH + "domain-extensions/" + name);
  }

  public static Answer putMinimum(Person operator, String period, Map<String, Object> details) {
    return operator.calls().body(details).put(PATH + "period-minimums/" + period);
  }

  /** A new product type's code. */
  public static String newType(Person operator, String... rights) {
    var code = newCode();
    putType(operator, code, type(rights)).then().statusCode(200);
    return code;
  }
}
