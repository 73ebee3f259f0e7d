package dev.kontor.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How long a client may take to say what it wants, and how much of it is kept meanwhile. */
@ConfigMapping(prefix = "kontor.http")
public interface EdgeConfig {
  /** From the connection, or the first byte of a later request, to the end of its headers. */
  @WithDefault("PT10S")
  Duration headerDeadline();

  /** From the end of the headers to the end of the body. */
  @WithDefault("PT30S")
  Duration bodyDeadline();

  /** The same for files, which are larger. */
  @WithDefault("PT5M")
  Duration fileDeadline();

  /** How long a connection is kept on which nothing is asked. */
  @WithDefault("PT75S")
  Duration idleTimeout();

  /** Connections at a time. */
  @WithDefault("4000")
  int connections();

  /** What bodies over 16 KiB may take of the memory, all together. */
  @WithDefault("64M")
  MemorySize bodyMemory();

  /** Calls of one caller that are worked on at a time: a user, or else a network. */
  @WithDefault("8")
  @Min(1)
  int callsAtOnce();

  /** Further calls of the same caller that wait for their turn; beyond they are refused. */
  @WithDefault("500")
  @Min(0)
  int callsWaiting();
}
