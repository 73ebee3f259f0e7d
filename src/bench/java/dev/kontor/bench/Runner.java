package dev.kontor.bench;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Measures operations beside their floors. */
final class Runner {
  private final Settings settings;
  private final BenchDatabase database;
  private final StatementCounter statements;
  private final Service service;
  private final Table table;

  /** Seconds per bare request, by number of clients. */
  private final Map<Integer, Double> bare = new HashMap<>();

  Runner(Settings settings, BenchDatabase database, Service service, Table table) {
    this.settings = settings;
    this.database = database;
    this.service = service;
    this.table = table;
    statements = new StatementCounter(database);
  }

  private void measureBareEndpoint() throws Exception {
    var endpoint = new BareEndpoint();
    var requests = endpoint.requests(service.port(), Callers.nobody());
    Load.run(requests, World.CALLERS, settings.warmUp());
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
    var callers = Callers.signIn(service.port());
    var floors = operation.floors(database, callers);
    var requests = operation.requests(service.port(), callers);
    warmUp(operation, floors, requests);
    for (int clients : operation.clients()) {
      var floor = bare.get(clients);
      for (var each : floors) {
        var measured = Load.run(each.workload(), clients, settings.seconds());
        table.add(Row.of("  " + each.name(), clients, measured));
        floor += 1 / measured.perSecond();
      }
      table.add(measure(operation.name(), requests, clients).withFloor(floor));
    }
  }

  private void warmUp(Operation operation, List<Operation.Floor> floors, Workload requests)
      throws Exception {
    var clients = Collections.max(operation.clients());
    for (var floor : floors) {
      Load.run(floor.workload(), clients, settings.warmUp());
    }
    Load.run(requests, clients, settings.warmUp());
  }

  private Row measure(String name, Workload requests, int clients) throws Exception {
    statements.count();
    statements.reset();
    var before = service.processorTime();
    var measured = Load.run(requests, clients, settings.seconds());
    var after = service.processorTime();
    return Row.of(name, clients, measured)
        .withProcessorMillis(after.minus(before).toMillis())
        .withStatements(statements.count());
  }
}
