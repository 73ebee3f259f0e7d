package dev.kontor.platform.http;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Has the bodies that resources take read to their end, whatever is wrong with them. */
@Provider
public class WholeBody implements ReaderInterceptor {
  private final BodyFaults faults;

  WholeBody(BodyFaults faults) {
    this.faults = faults;
  }

  @Override
  public @Nullable Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
    return faults.reading(body::proceed);
  }
}
