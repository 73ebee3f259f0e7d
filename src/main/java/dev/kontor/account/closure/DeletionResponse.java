package dev.kontor.account.closure;

import dev.kontor.platform.text.Language;
import dev.kontor.platform.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What closing the own account comes to, and what is in its way. */
@Schema(name = "AccountDeletion")
record DeletionResponse(
    @Schema(examples = "false", required = true) boolean possible,
    @Schema(
            description = "Another operator has to remove this one first",
            examples = "false",
            required = true)
        boolean operator,
    @Schema(required = true) List<Blocker> blockers,
    @Schema(required = true) List<Erased> erased,
    @Schema(required = true) List<Kept> kept) {
  private static final String FEATURE = "closure";

  /** An organisation that nobody else represents. */
  @Schema(name = "AccountDeletionBlocker")
  record Blocker(
      @Schema(examples = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90", required = true)
          UUID organisationId) {}

  /** What is erased. */
  @Schema(name = "ErasedData")
  record Erased(
      @Schema(examples = "profile", required = true) ErasedData what,
      @Schema(examples = "Your names", required = true) String text) {
    private static Erased of(ErasedData what, Language reader) {
      return new Erased(what, Texts.text(reader, FEATURE, "erased." + what.code()));
    }
  }

  /** What is kept. */
  @Schema(name = "KeptData")
  record Kept(
      @Schema(examples = "documents", required = true) KeptData what,
      @Schema(examples = "law", required = true) KeepingReason why,
      @Schema(examples = "Invoices", required = true) String text,
      @Schema(
              description = "First day on which it may go; null as long as needed",
              examples = "2037-01-01")
          @Nullable LocalDate until) {
    private static Kept of(KeptData what, Instant erasure, Language reader) {
      var text = Texts.text(reader, FEATURE, "kept." + what.code());
      return new Kept(what, what.why(), text, what.until(erasure));
    }
  }

  static DeletionResponse of(
      boolean isOperator, List<UUID> representedAlone, Instant erasure, Language reader) {
    return new DeletionResponse(
        !isOperator && representedAlone.isEmpty(),
        isOperator,
        representedAlone.stream().map(Blocker::new).toList(),
        Arrays.stream(ErasedData.values()).map(each -> Erased.of(each, reader)).toList(),
        Arrays.stream(KeptData.values()).map(each -> Kept.of(each, erasure, reader)).toList());
  }
}
