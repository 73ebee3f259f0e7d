package dev.kontor.platform.database;

/** Why the service can't start, in one line for the person at the terminal. */
public final class StartupFailure extends RuntimeException {
  public StartupFailure(String line) {
    super(line, null, false, false);
  }
}
