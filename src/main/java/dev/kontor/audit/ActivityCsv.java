package dev.kontor.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.kontor.platform.text.SafeCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Activity entries as CSV (RFC 4180). */
final class ActivityCsv {
  private static final List<String> HEADER =
      List.of(
          "id",
          "createdAt",
          "kind",
          "actorKind",
          "actorId",
          "actorName",
          "subjectType",
          "subjectId",
          "subjectLabel",
          "before",
          "after",
          "address",
          "userAgent");

  private ActivityCsv() {}

  static void write(ActivityQueries queries, ActivityQueries.Selection selection, OutputStream out)
      throws IOException {
    // Not closed: the response's stream is the server's to close.
    var csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    csv.writeRecord(HEADER);
    queries.each(selection, entry -> csv.writeRecord(cells(entry)));
    csv.flush();
  }

  private static List<String> cells(ActivityEntry entry) {
    return List.of(
            entry.id().toString(),
            entry.createdAt().toString(),
            entry.kind(),
            entry.actor().kind(),
            entry.actor().id().toString(),
            entry.actor().name(),
            entry.subject().type(),
            entry.subject().id().toString(),
            entry.subject().label(),
            entry.before().toString(),
            entry.after().toString(),
            entry.address(),
            entry.userAgent())
        .stream()
        .map(SafeCell::of)
        .toList();
  }
}
