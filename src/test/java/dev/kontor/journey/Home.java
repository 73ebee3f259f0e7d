package dev.kontor.journey;

import java.util.Map;

/** Where an organisation is: its country gives the currency and the tax, its zone the time. */
enum Home {
  ZURICH("CH", "8001", "Zürich", "Europe/Zurich", "CHF"),
  VADUZ("LI", "9490", "Vaduz", "Europe/Vaduz", "CHF"),
  LISBON("PT", "1100-148", "Lisboa", "Europe/Lisbon", "EUR"),
  HELSINKI("FI", "00100", "Helsinki", "Europe/Helsinki", "EUR");

  private final String country;
  private final String postalCode;
  private final String city;
  private final String zone;
  private final String currency;

  Home(String country, String postalCode, String city, String zone, String currency) {
    this.country = country;
    this.postalCode = postalCode;
    this.city = city;
    this.zone = zone;
    this.currency = currency;
  }

  String zone() {
    return zone;
  }

  Map<String, String> money(String amount) {
    return Map.of("amount", amount, "currency", currency);
  }

  Map<String, String> address() {
    return Map.of("line1", "1", "postalCode", postalCode, "city", city, "country", country);
  }
}
