package dev.kontor.account.apppassword;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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

  static List<AppService> split(String text) {
    return Arrays.stream(text.split(" "))
        .map(each -> valueOf(each.toUpperCase(Locale.ROOT)))
        .toList();
  }
}
