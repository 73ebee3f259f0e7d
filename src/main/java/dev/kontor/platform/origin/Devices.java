package dev.kontor.platform.origin;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.stream.Collectors;
import ua_parser.Parser;

/** Names a device as people would, from its {@code User-Agent}. */
@Singleton
public class Devices {
  private static final String UNKNOWN = "Other";

  private final Parser parser = new Parser();

  /** Such as {@code Firefox, Linux}; empty where the header tells nothing. */
  public String name(String userAgent) {
    var client = parser.parse(userAgent);
    return Arrays.asList(client.userAgent.family, client.os.family).stream()
        .filter(each -> each != null && !each.equals(UNKNOWN))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
