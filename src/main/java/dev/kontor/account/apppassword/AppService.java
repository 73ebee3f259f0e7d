package dev.kontor.account.apppassword;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import java.util.Collection;
import java.util.stream.Collectors;

/** What programs use of the provider. */
enum AppService implements Coded {
  @JsonProperty("mail")
  MAIL,
  @JsonProperty("calendar")
  CALENDAR,
  @JsonProperty("contacts")
  CONTACTS,
  @JsonProperty("drive")
  DRIVE;

  static String join(Collection<AppService> services) {
    return services.stream()
        .distinct()
        .sorted()
        .map(AppService::code)
        .collect(Collectors.joining(" "));
  }
}
