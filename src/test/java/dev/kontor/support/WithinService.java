package dev.kontor.support;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.io.StringWriter;
import net.jqwik.engine.JqwikTestEngine;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs properties of jqwik within the service that a test has started. */
public final class WithinService {
  private WithinService() {}

  /** Fails with what was found, where one of a class's properties doesn't hold. */
  public static void holds(Class<?> properties) {
    var found = new SummaryGeneratingListener();
    var launcher =
        LauncherFactory.create(
            LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .addTestEngines(new JqwikTestEngine())
                .build());
    launcher.execute(
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(properties))
            .configurationParameter("jqwik.database", "target/jqwik-database")
            .build(),
        found);
    var summary = found.getSummary();
    if (summary.getTestsSucceededCount() == 0 || summary.getTotalFailureCount() > 0) {
      var report = new StringWriter();
      summary.printFailuresTo(new PrintWriter(report), 30);
      throw new AssertionError(report.toString());
    }
  }
}
