package dev.kontor.operator.block;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is blocked of a user. */
enum BlockScope {
  @JsonProperty("membership")
  MEMBERSHIP,
  @JsonProperty("account")
  ACCOUNT;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<BlockScope> of(@Nullable String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
