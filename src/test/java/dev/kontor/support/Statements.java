package dev.kontor.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;

/**
 * Counts the SQL statements of a call. It is repeated, so that what runs in the background now and
 * then doesn't count, nor what is written once a minute.
 */
@Singleton
public class Statements {
  /** How often a call is made to be counted, after a first time that doesn't count. */
  public static final int TIMES = 8;

  private final Jdbi jdbi;

  Statements(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** How often each statement runs in one call. */
  public record Ran(Map<String, Long> perCall) {
    public long count() {
      return perCall.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  public Ran of(Supplier<Answer> call) {
    assertThat(call.get().statusCode()).isIn(200, 201);
    var before = executed();
    for (var i = 0; i < TIMES; i++) {
      assertThat(call.get().statusCode()).isIn(200, 201);
    }
    var perCall = new TreeMap<String, Long>();
    executed()
        .forEach(
            (statement, calls) -> {
              var more = calls - before.getOrDefault(statement, 0L);
              if (Math.round((double) more / TIMES) > 0) {
                perCall.put(statement, Math.round((double) more / TIMES));
              }
            });
    return new Ran(perCall);
  }

  /** All that ran since the start, but for throttles and background work. */
  private Map<String, Long> executed() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select query, sum(calls) as calls from pg_stat_statements
                    where dbid = (select oid from pg_database where datname = current_database())
                      and query !~* 'scheduled_task|throttle|outgoing_mail|pg_stat_statements'
                      and query !~* 'activity_(link|head)|person_id is null'
                      and query !~* '^ *(begin|commit|rollback|set) '
                    group by query""")
                .setMapKeyColumn("query")
                .setMapValueColumn("calls")
                .collectInto(new GenericType<Map<String, Long>>() {}));
  }
}
