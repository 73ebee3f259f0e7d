package dev.kontor.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What can be set with {@code -D}.
 *
 * @param seconds how long each row is measured
 * @param warmUp how long each workload runs before it is measured
 * @param only beginnings of the operations' names; empty for all
 * @param javaOptions further options of the service's Java, such as a heap size
 * @param service the packaged service
 * @param directory what the run leaves behind, cleaned at the start
 * @param invoices how many documents are exported
 * @param renewals how many products renew by themselves, in nights of their own
 * @param beside the port where it meets another run, to work in turn; 0 for none
 */
record Settings(
    Duration seconds,
    Duration warmUp,
    List<String> only,
    List<String> javaOptions,
    Path service,
    Path directory,
    int invoices,
    List<Integer> renewals,
    int beside) {

  static Settings read() {
    var seconds = Integer.getInteger("bench.seconds", 5);
    return new Settings(
        Duration.ofSeconds(seconds),
        Duration.ofSeconds(Integer.getInteger("bench.warm-up", 3 * seconds)),
        list("bench.only", ","),
        list("bench.java-options", " "),
        Path.of(System.getProperty("bench.service", "target/quarkus-app/quarkus-run.jar")),
        Path.of(System.getProperty("bench.directory", "target/bench")),
        Integer.getInteger("bench.invoices", 1_000_000),
        list("bench.renewals", ",").stream().map(Integer::valueOf).toList(),
        Integer.getInteger("bench.beside", 0));
  }

  private static List<String> list(String property, String separator) {
    return Arrays.stream(System.getProperty(property, "").split(separator))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  /** With further ones. */
  Settings withJavaOptions(List<String> more) {
    return new Settings(
        seconds,
        warmUp,
        only,
        Stream.concat(javaOptions.stream(), more.stream()).toList(),
        service,
        directory,
        invoices,
        renewals,
        beside);
  }

  boolean isBeside() {
    return beside != 0;
  }

  boolean includes(String operation) {
    return only.isEmpty() || only.stream().anyMatch(operation::startsWith);
  }
}
