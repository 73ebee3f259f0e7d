package dev.kontor.prepaid;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.kontor.ledger.Entries;
import dev.kontor.platform.text.SafeCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The statement as CSV (RFC 4180), with what came and what went in columns of their own. */
final class StatementCsv {
  private static final List<String> HEADER =
      List.of(
          "sequence",
          "createdAt",
          "kind",
          "in",
          "out",
          "balanceAfter",
          "creditAfter",
          "currency",
          "reason",
          "referenceKind",
          "referenceId",
          "id");

  private StatementCsv() {}

  static void write(Entries entries, Entries.Selection selection, OutputStream out)
      throws IOException {
    // Not closed: the response's stream is the server's to close.
    var csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    csv.writeRecord(HEADER);
    entries.each(selection, entry -> csv.writeRecord(cells(EntryResponse.of(entry))));
    csv.flush();
  }

  private static List<String> cells(EntryResponse entry) {
    var amount = entry.amount().amount();
    var isOut = amount.startsWith("-");
    return List.of(
            Long.toString(entry.sequence()),
            entry.createdAt().toString(),
            entry.kind().code(),
            isOut ? "" : amount,
            isOut ? amount.substring(1) : "",
            entry.balanceAfter().amount(),
            entry.creditAfter().amount(),
            entry.amount().currency(),
            entry.reason(),
            entry.reference().kind(),
            entry.reference().id().toString(),
            entry.id().toString())
        .stream()
        .map(SafeCell::of)
        .toList();
  }
}
