package dev.kontor.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Measures operations beside their floors. */
final class Runner {
  private static final int TURNS = 5;

  private final Settings settings;
  private final BenchDatabase database;
  private final StatementCounter statements;
  private final Service service;
  private final Table table;
  private final Turns turns;

  /** Seconds per bare request, by number of clients. */
  private final Map<Integer, Double> bare = new HashMap<>();

  Runner(Settings settings, BenchDatabase database, Service service, Table table, Turns turns) {
    this.settings = settings;
    this.database = database;
    this.service = service;
    this.table = table;
    this.turns = turns;
    statements = new StatementCounter(database);
  }

  private void measureBareEndpoint() throws Exception {
    var endpoint = new BareEndpoint();
    var requests = endpoint.requests(service.port(), Callers.nobody());
    Load.run(requests, World.CALLERS, settings.warmUp());
    turns.pass();
    for (int clients : endpoint.clients()) {
      var row = measure(endpoint.name(), requests, clients);
      bare.put(clients, 1 / row.measured().perSecond());
      table.add(row);
    }
  }

  /** Its floors and itself in turn, so that they meet the same moments of the computer. */
  void measure(Operation operation) throws Exception {
    if (bare.isEmpty()) {
      measureBareEndpoint();
    }
    var callers = operation.signIn(service.port());
    operation.prepare(database, service.port(), callers);
    warmUp(operation, callers);
    for (int clients : operation.clients()) {
      callers = callers.areOld() ? operation.signIn(service.port()) : callers;
      measure(operation, callers, clients);
    }
    table.say(operation.verdict(service.port(), callers));
  }

  private void measure(Operation operation, Callers callers, int clients) throws Exception {
    UnaryOperator<Row> comparison = UnaryOperator.identity();
    var floor = bare.get(clients);
    for (var each : floors(operation, callers)) {
      var row = counted("  " + each.name(), each.workload(), clients);
      var rate = row.measured().perSecond();
      floor += 1 / rate;
      if (each.sql().isPresent()) {
        // The service commits as often as its SQL over plain JDBC does.
        var commits = each.sql().get().commits();
        row = row.withCommits(commits);
        comparison = its -> its.withCommits(commits).withSql(rate);
      }
      table.add(row);
    }
    var requests = operation.requests(service.port(), callers);
    var row = measure(operation.name(), requests, clients).withFloor(floor);
    table.add(comparison.apply(row));
  }

  private void warmUp(Operation operation, Callers callers) throws Exception {
    var clients = Collections.max(operation.clients());
    for (var floor : floors(operation, callers)) {
      Load.run(floor.workload(), clients, settings.warmUp());
    }
    Load.run(operation.requests(service.port(), callers), clients, settings.warmUp());
    turns.pass();
  }

  /** Beside another build, that is the measure. */
  private List<Operation.Floor> floors(Operation operation, Callers callers) {
    return settings.isBeside() ? List.of() : operation.floors(database, callers);
  }

  private Row measure(String name, Workload requests, int clients) throws Exception {
    var before = service.processorTime();
    var row = counted(name, requests, clients);
    var after = service.processorTime();
    return row.withProcessorMillis(after.minus(before).toMillis());
  }

  /** Beside another build: the middle one of several, between which that one has its turn. */
  private Row counted(String name, Workload workload, int clients) throws Exception {
    if (!settings.isBeside()) {
      return once(name, workload, clients);
    }
    var rows = new ArrayList<Row>();
    for (var turn = 0; turn < TURNS; turn++) {
      rows.add(once(name, workload, clients));
      turns.pass();
    }
    rows.sort(Comparator.comparing(each -> each.measured().perSecond()));
    return rows.get(TURNS / 2);
  }

  private Row once(String name, Workload workload, int clients) throws Exception {
    statements.count();
    statements.reset();
    var measured = Load.run(workload, clients, settings.seconds());
    return Row.of(name, clients, measured).withStatements(statements.count());
  }
}
