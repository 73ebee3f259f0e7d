package dev.kontor.organisation.membership;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import java.util.List;

/** What can be added to a role. */
public enum Permission implements Coded {
  /** Billing: invoices, payments, billing addresses. */
  @JsonProperty("accounting")
  ACCOUNTING;

  public static List<Permission> list(boolean accounting) {
    return accounting ? List.of(ACCOUNTING) : List.of();
  }
}
