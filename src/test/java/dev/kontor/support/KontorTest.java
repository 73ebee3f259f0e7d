package dev.kontor.support;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** A test against the running service, which starts once for all of them. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@Tag(KontorTest.TAG)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface KontorTest {
  /** What such tests are told from others by. */
  String TAG = "service";

  /**
   * The order of long tests that make one call after the other: they come while the other suite
   * keeps the other processor busy.
   */
  int FIRST = 1;

  /** The order of tests that look at all rows there are: they come while these are few. */
  int EARLY = 2;
}
