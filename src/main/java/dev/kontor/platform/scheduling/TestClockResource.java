package dev.kontor.platform.scheduling;

import dev.kontor.platform.database.DatabaseConfig;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.time.KontorClock;
import dev.kontor.platform.time.Span;
import dev.kontor.platform.time.WrittenTime;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Moves the service's time, for trying out what happens later. */
@Path("/v1/test-clock")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trying things out")
class TestClockResource {
  private static final Logger LOG = Logger.getLogger(TestClockResource.class);
  private static final int BEFORE_TASKS_START = 100;

  /** Tasks run at each instant on the way: a journey of a century would take too long. */
  private static final long FARTHEST_DAYS = 3660;

  private final TimeTravel travel;
  private final KontorClock clock;
  private final boolean isAvailable;

  TestClockResource(
      TimeTravel travel, KontorClock clock, TestClockConfig config, DatabaseConfig database) {
    this.travel = travel;
    this.clock = clock;
    isAvailable = config.testClock() && database.embeddedDatabase();
  }

  void announce(@Observes @Priority(BEFORE_TASKS_START) StartupEvent event) {
    if (isAvailable) {
      travel.resume();
      LOG.warnf(
          "The clock of this service can be moved by anyone at /v1/test-clock (KONTOR_TEST_CLOCK)."
              + " It shows %s, %s ahead of real time.",
          clock.instant(), clock.offset());
    }
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "getTestClock",
      summary = "Read the service's clock",
      description = "Exists only with `KONTOR_TEST_CLOCK=true` on the embedded database.")
  @Refuses("not-found")
  public TestClockAnswer get() {
    requireAvailable();
    return answer();
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(
      operationId = "moveTestClock",
      summary = "Move the service's clock forward",
      description =
          "Walks through the instants at which something is due, in their order, each task running"
              + " at its own, and answers when all has run. The clock never goes back. Exists only"
              + " with `KONTOR_TEST_CLOCK=true` on the embedded database.")
  @Refuses({"not-found", "test-clock-target", "time-runs-forward"})
  public TestClockAnswer move(@NotNull @Valid TestClockRequest request) {
    requireAvailable();
    travel.advanceTo(target(request));
    return answer();
  }

  private TestClockAnswer answer() {
    return new TestClockAnswer(clock.instant(), clock.offset().toString());
  }

  private Instant target(TestClockRequest request) {
    try {
      return reachable(request);
    } catch (DateTimeException | ArithmeticException beyondAllTime) {
      throw CommonProblem.TIME_RUNS_FORWARD.exception();
    }
  }

  private Instant reachable(TestClockRequest request) {
    var now = clock.instant();
    if ((request.now() == null) == (request.advance() == null)) {
      throw CommonProblem.TEST_CLOCK_TARGET.exception();
    }
    var target =
        request.now() != null
            ? request.now()
            : Span.parse(String.valueOf(request.advance()))
                .orElseThrow(() -> CommonProblem.TEST_CLOCK_TARGET.exception().onField("advance"))
                .after(now);
    if (target.isBefore(now)
        || target.isAfter(now.plus(FARTHEST_DAYS, ChronoUnit.DAYS))
        || !WrittenTime.canBeWritten(target)) {
      throw CommonProblem.TIME_RUNS_FORWARD.exception();
    }
    return target;
  }

  private void requireAvailable() {
    if (!isAvailable) {
      throw CommonProblem.NOT_FOUND.exception();
    }
  }
}
