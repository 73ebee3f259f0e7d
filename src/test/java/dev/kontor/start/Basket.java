package dev.kontor.start;

import dev.kontor.support.Baskets;
import dev.kontor.support.Wallets;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A cart that somebody has filled.
 *
 * @param path of the cart
 * @param domainName which nobody else wants; empty where there is no domain in it
 * @param total as it was read
 */
record Basket(UUID organisationId, String path, String domainName, BigDecimal total) {
  private static final String REFUSED = "refused-";

  /**
   * Fills a cart with any things; a domain that its registry will refuse is alone.
   *
   * @throws IOException also where the service fails a call
   */
  static Basket filled(Teller teller, UUID organisationId) throws IOException {
    var carts = "/v1/organisations/" + organisationId + "/carts";
    var random = ThreadLocalRandom.current();
    var isRefused = random.nextInt(8) == 0;
    var domainName =
        isRefused || random.nextBoolean()
            ? (isRefused ? REFUSED : "") + "kill-" + Wallets.newKey() + ".ch"
            : "";
    var lines = new ArrayList<Map<String, Object>>();
    if (!domainName.isEmpty()) {
      lines.add(Baskets.domain("domain_ch", domainName));
    }
    if (!isRefused) {
      lines.addAll(others(random));
    }
    var path = carts + "/" + teller.make(carts, Map.of()).path("id").asText();
    var total = BigDecimal.ZERO;
    for (var each : lines) {
      var cart = teller.make(path + "/lines", each);
      total = new BigDecimal(cart.at("/preview/total/amount").asText());
    }
    return new Basket(organisationId, path, domainName, total);
  }

  private static List<Map<String, Object>> others(ThreadLocalRandom random) {
    var hosting = Baskets.line("web_hosting_starter", "P1M");
    var mail = Baskets.line("mail_service_basic", "P1Y");
    return switch (random.nextInt(3)) {
      case 0 -> List.of(hosting);
      case 1 -> List.of(mail);
      default -> List.of(hosting, mail);
    };
  }

  /** Whether its registry refuses the domain, and it is paid back. */
  boolean isRefused() {
    return domainName.startsWith(REFUSED);
  }
}
