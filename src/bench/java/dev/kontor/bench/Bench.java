package dev.kontor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;

/** Runs the benchmark and prints its table. */
public final class Bench {
  private static final long REST_MILLIS = 3000;

  private Bench() {}

  public static void main(String... args) throws Exception {
    var settings = Settings.read();
    clean(settings.directory().resolve("data"));
    clean(settings.directory().resolve("data-of-another"));
    clean(settings.directory().resolve("data-of-exports"));
    clean(settings.directory().resolve("postgres"));
    Files.createDirectories(settings.directory());
    try (var turns = Turns.meet(settings.beside());
        var database = BenchDatabase.start(settings.directory())) {
      print("PostgreSQL: %s", database.durability());
      // The first start makes the tables.
      try (var first = Service.start(settings, database)) {
        print("From start to first answer, empty database: %s", seconds(first));
      }
      World.fill(database);
      try (var service = Service.start(settings, database)) {
        print("From start to first answer: %s", seconds(service));
        Thread.sleep(REST_MILLIS);
        print("Resident memory, idle: %s%n", service.residentMemory());
        measure(settings, database, service, turns);
        print("%nResident memory, after load: %s", service.residentMemory());
        if (settings.includes(RenewalNight.NAME)) {
          RenewalNight.measure(settings, database, service);
        }
        if (settings.includes(Papers.NAME)) {
          Papers.measure(database, service);
        }
        if (settings.includes(ExportRates.NAME)) {
          ExportRates.measure(settings, database);
        }
        if (settings.includes(Calculations.NAME)) {
          print("%s", Calculations.measure(settings.warmUp(), settings.seconds()));
        }
        if (settings.includes(TokenTimes.NAME)) {
          print("%s", TokenTimes.compare(service.port()));
        }
        if (settings.includes(SignInTimes.NAME)) {
          print("%s", SignInTimes.compare(service.port()));
        }
      }
    }
  }

  private static void measure(
      Settings settings, BenchDatabase database, Service service, Turns turns) throws Exception {
    var table = new Table(System.out);
    var runner = new Runner(settings, database, service, table, turns);
    table.begin();
    for (var operation : Operations.ALL) {
      if (settings.includes(operation.name())) {
        runner.measure(operation);
      }
    }
  }

  private static String seconds(Service service) {
    return "%.2f s".formatted(service.firstAnswerAfter().toMillis() / 1000.0);
  }

  private static void print(String format, Object... arguments) {
    System.out.printf(Locale.ROOT, format + "%n", arguments);
  }

  private static void clean(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (var files = Files.walk(directory)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
