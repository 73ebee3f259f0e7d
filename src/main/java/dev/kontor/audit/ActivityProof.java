package dev.kontor.audit;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a log's chain proves. */
@Schema(name = "ActivityProof")
record ActivityProof(
    @Schema(description = "Of the log", examples = "12", required = true) long entries,
    @Schema(description = "Links that were checked", examples = "11", required = true) long linked,
    @Schema(description = "Entries that are linked soon", examples = "1", required = true)
        long waiting,
    @Schema(required = true) Head head,
    @Schema(description = "The first 100", examples = "[]", required = true) List<Fault> faults) {

  /** The last link: kept elsewhere, it proves later that all before is as it was. */
  @Schema(name = "ActivityChainHead")
  record Head(
      @Schema(description = "0 where there is none", examples = "11", required = true)
          long sequence,
      @Schema(
              description = "SHA-256 in hexadecimal",
              examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
              required = true)
          String hash) {}

  /** Something that isn't as it was written. */
  @Schema(name = "ActivityFault")
  record Fault(
      @Schema(description = "The entry; null where its link is gone too") @Nullable UUID id,
      @Schema(
              enumeration = {"missing", "changed", "unlinked"},
              required = true)
          String kind) {
    static Fault missing(@Nullable UUID id) {
      return new Fault(id, "missing");
    }

    static Fault changed(@Nullable UUID id) {
      return new Fault(id, "changed");
    }

    static Fault unlinked(UUID id) {
      return new Fault(id, "unlinked");
    }
  }
}
