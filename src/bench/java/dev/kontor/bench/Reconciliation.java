package dev.kontor.bench;

import java.io.IOException;
import java.util.regex.Pattern;

/** The proof of the whole ledger, with the invoices. */
final class Reconciliation {
  private static final Pattern RECONCILED =
      Pattern.compile("\"transactions\":(\\d+),.*\"differenceCount\":(\\d+)");

  private Reconciliation() {}

  static String verdict(int port, Callers.Caller operator) throws IOException {
    try (var connection = new HttpConnection(port)) {
      var path = "/v1/operator/ledger/reconciliation";
      var answer = connection.exchange(Call.get(path, operator.accessToken())).body();
      var found = RECONCILED.matcher(answer);
      if (!found.find()) {
        throw new IllegalStateException("Not reconciled: " + answer);
      }
      return "  reconciliation of %s entries: %s differences"
          .formatted(found.group(1), found.group(2));
    }
  }
}
