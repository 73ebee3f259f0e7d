package dev.kontor.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** What a class logs as a warning while this is open, as it reads. */
public final class LoggedWarnings implements AutoCloseable {
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final Logger logger;
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          if (line.getLevel().intValue() == Level.WARNING.intValue()) {
            seen.add(ExtLogRecord.wrap(line).getFormattedMessage());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  public LoggedWarnings(String className) {
    logger = Logger.getLogger(className);
    logger.addHandler(handler);
  }

  public List<String> seen() {
    return List.copyOf(seen);
  }

  @Override
  public void close() {
    logger.removeHandler(handler);
  }
}
