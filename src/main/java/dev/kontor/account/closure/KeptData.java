package dev.kontor.account.closure;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import dev.kontor.platform.time.BookKeeping;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What stays of a person when the account is erased. */
@Schema(name = "KeptDataKind")
enum KeptData implements Coded {
  /** Of organisations: the law has them kept for ten years from the end of the financial year. */
  @JsonProperty("documents")
  DOCUMENTS(KeepingReason.LAW) {
    @Override
    LocalDate until(Instant erasure) {
      return BookKeeping.keptUntil(LocalDate.ofInstant(erasure, ZoneOffset.UTC));
    }
  },
  /** That something was done, and when; the values can't be read any more. */
  @JsonProperty("activity")
  ACTIVITY(KeepingReason.PROOF),
  /** Of the account itself: the rows, of which nothing can be read any more. */
  @JsonProperty("own_activity")
  OWN_ACTIVITY(KeepingReason.PROOF) {
    @Override
    LocalDate until(Instant erasure) {
      return LocalDate.ofInstant(erasure, ZoneOffset.UTC).plusMonths(MONTHS);
    }
  },
  /** Mailboxes and drives: organisations decide what becomes of them. */
  @JsonProperty("product_data")
  PRODUCT_DATA(KeepingReason.ORGANISATION),
  /** What organisations' own records held, in their activity logs. */
  @JsonProperty("organisation_values")
  ORGANISATION_VALUES(KeepingReason.ORGANISATION),
  @JsonProperty("account_id")
  ACCOUNT_ID(KeepingReason.REFERENCES);

  /** How long an account's own log is shown. */
  private static final int MONTHS = 12;

  private final KeepingReason why;

  KeptData(KeepingReason why) {
    this.why = why;
  }

  KeepingReason why() {
    return why;
  }

  /** The first day on which it may go, where there is one. */
  @Nullable LocalDate until(Instant erasure) {
    return null;
  }
}
