package dev.kontor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * All documents of an organisation as one CSV and one XLSX, from a service with little memory,
 * beside PostgreSQL's own {@code COPY} of the same rows. Those two in turn, so that they meet the
 * same moments of the computer; the middle one of each counts.
 */
final class ExportRates {
  static final String NAME = "exports";

  private static final String HEAP = "256m";
  private static final int TURNS = 3;

  /** Such as {@code Pause Young (Normal) (G1 Evacuation Pause) 153M->41M(256M) 2.114ms}. */
  private static final Pattern COLLECTED = Pattern.compile(" ([0-9]+)M->([0-9]+)M\\(");

  private final BenchDatabase database;
  private final Service service;
  private final Path collections;

  private ExportRates(BenchDatabase database, Service service, Path collections) {
    this.database = database;
    this.service = service;
    this.collections = collections;
  }

  static void measure(Settings settings, BenchDatabase database) throws Exception {
    Archive.fill(database, settings.invoices());
    var collections = settings.directory().resolve("exports-gc.log").toAbsolutePath();
    var options = List.of("-Xmx" + HEAP, "-Xlog:gc:file=" + collections);
    try (var service =
        Service.start(settings.withJavaOptions(options), database, "data-of-exports")) {
      new ExportRates(database, service, collections).run(settings.invoices());
    }
  }

  private void run(int documents) throws Exception {
    ExportSql.copy(database);
    export("csv");
    var copies = new ArrayList<Download>();
    var exports = new ArrayList<Download>();
    for (int turn = 0; turn < TURNS; turn++) {
      copies.add(ExportSql.copy(database));
      exports.add(export("csv"));
    }
    var copy = middle(copies);
    var csv = middle(exports);
    // Of these the first line is the header.
    if (csv.lines() != copy.lines() + 1) {
      throw new IllegalStateException("Not the same rows: " + csv + ", " + copy);
    }
    System.out.printf(
        "%s of %d documents, in %d rows, with -Xmx%s%n", NAME, documents, copy.lines(), HEAP);
    print("COPY", copy, copy.lines(), "");
    var share = 100.0 * copy.time().toNanos() / csv.time().toNanos();
    print("csv", csv, copy.lines(), String.format(Locale.ROOT, ", %.0f %% of COPY", share));
    System.out.println("  " + memory());
    print("xlsx", export("xlsx"), copy.lines(), "");
    System.out.println("  " + memory());
  }

  private Download export(String format) throws IOException {
    var token = Callers.signIn(service.port()).get(Archive.READER).accessToken();
    return Download.get(
        service.port(),
        "/v1/organisations/%s/invoices/export?format=%s".formatted(Archive.ORGANISATION, format),
        token);
  }

  private static Download middle(List<Download> all) {
    return all.stream().sorted(Comparator.comparing(Download::time)).toList().get(TURNS / 2);
  }

  private static void print(String what, Download download, long rows, String more) {
    System.out.printf(
        Locale.ROOT,
        "  %-4s %9.0f rows a second, %6.1f MB, first byte after %.0f ms%s%n",
        what,
        rows / (download.time().toNanos() / 1e9),
        download.bytes() / 1e6,
        download.firstByte().toNanos() / 1e6,
        more);
  }

  /** The most there was so far. */
  private String memory() throws IOException {
    var before = 0;
    var after = 0;
    for (var line : Files.readAllLines(collections)) {
      var found = COLLECTED.matcher(line);
      if (found.find()) {
        before = Math.max(before, Integer.parseInt(found.group(1)));
        after = Math.max(after, Integer.parseInt(found.group(2)));
      }
    }
    return "peak so far: heap %d MiB, %d MiB after a collection; resident %s"
        .formatted(before, after, service.peakMemory());
  }
}
