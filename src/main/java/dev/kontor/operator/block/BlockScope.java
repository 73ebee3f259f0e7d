package dev.kontor.operator.block;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is blocked of a user. */
enum BlockScope implements Coded {
  @JsonProperty("membership")
  MEMBERSHIP,
  @JsonProperty("account")
  ACCOUNT;

  static Optional<BlockScope> of(@Nullable String code) {
    return Coded.find(BlockScope.class, code);
  }
}
