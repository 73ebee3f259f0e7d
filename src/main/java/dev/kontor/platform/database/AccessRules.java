package dev.kontor.platform.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who may connect to the embedded PostgreSQL: its {@code pg_hba.conf}. */
enum AccessRules {
  /** From this computer only, and with a password. */
  CLOSED(
      """
      # Written by Kontor at each start.
      local all all scram-sha-256
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """),
  /** For the moment in which a superuser without a known password gets one. */
  OPEN(
      """
      # Written by Kontor until the superuser has a password.
      host all postgres 127.0.0.1/32 trust
      """);

  private static final String FILE = "pg_hba.conf";

  private final String text;

  AccessRules(String text) {
    this.text = text;
  }

  void writeTo(File postgres) {
    try {
      Files.writeString(postgres.toPath().resolve(FILE), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether these are the rules of a directory. */
  boolean holdIn(Path postgres) {
    try {
      return Files.readString(postgres.resolve(FILE)).equals(text);
    } catch (IOException unreadable) {
      return false;
    }
  }
}
