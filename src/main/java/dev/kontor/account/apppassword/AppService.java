package dev.kontor.account.apppassword;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What programs use of the provider. */
enum AppService {
  @JsonProperty("mail")
  MAIL,
  @JsonProperty("calendar")
  CALENDAR,
  @JsonProperty("contacts")
  CONTACTS,
  @JsonProperty("drive")
  DRIVE;

  /** As tokens and tables write it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

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
