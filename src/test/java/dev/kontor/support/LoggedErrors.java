package dev.kontor.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the service logs as an error while this is open. */
public final class LoggedErrors implements AutoCloseable {
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          if (line.getLevel().intValue() >= Level.SEVERE.intValue()) {
            seen.add(line.getLoggerName() + ": " + line.getMessage() + ", " + line.getThrown());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  public LoggedErrors() {
    Logger.getLogger("").addHandler(handler);
  }

  public List<String> seen() {
    return List.copyOf(seen);
  }

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(handler);
  }
}
