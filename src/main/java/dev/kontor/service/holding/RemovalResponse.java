package dev.kontor.service.holding;

import dev.kontor.service.holding.HoldingTable.Held;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be decided before a member can be removed, and what happens of itself. */
@Schema(name = "Removal")
record RemovalResponse(
    @Schema(required = true) List<ToDecide> decisions,
    @Schema(required = true) List<Outcome> outcomes) {

  /** Something that the member keeps, about which somebody has to decide. */
  @Schema(name = "RemovalDecisionNeeded")
  record ToDecide(
      @Schema(examples = "019ab3cb-3e4f-7051-8c6d-7e8f9a0b1c2d", required = true) UUID holdingId,
      @Schema(examples = "019ab3c6-1a4d-7e5f-9061-7c8d9e0f1a2b", required = true) UUID productId,
      @Schema(examples = "Drive of the hut", required = true) String productName,
      @Schema(examples = "drive_data", required = true) HoldingKind kind,
      @Schema(examples = "Marco's files", required = true) String label,
      @Schema(description = "What can be decided", required = true) List<HoldingAction> actions) {
    static ToDecide of(Held held) {
      var holding = held.holding();
      return new ToDecide(
          holding.id(),
          holding.productId(),
          held.productName(),
          holding.kind(),
          holding.label(),
          holding.kind().actions());
    }
  }

  /** What happens of itself. */
  @Schema(name = "RemovalOutcome")
  record Outcome(
      @Schema(examples = "019ab3cb-3e4f-7051-8c6d-7e8f9a0b1c2e", required = true) UUID holdingId,
      @Schema(examples = "calendar", required = true) HoldingKind kind,
      @Schema(examples = "Team calendar", required = true) String label,
      @Schema(
              description =
                  "`access_ends`: the member sees it no longer; what is shared stays with the"
                      + " organisation",
              examples = "access_ends",
              enumeration = "access_ends",
              required = true)
          String outcome) {
    static Outcome of(Held held) {
      var holding = held.holding();
      return new Outcome(holding.id(), holding.kind(), holding.label(), "access_ends");
    }
  }

  static RemovalResponse of(List<Held> held) {
    return new RemovalResponse(
        toDecide(held),
        held.stream()
            .filter(each -> !each.holding().kind().needsDecision())
            .map(Outcome::of)
            .toList());
  }

  static List<ToDecide> toDecide(List<Held> held) {
    return held.stream()
        .filter(each -> each.holding().kind().needsDecision())
        .map(ToDecide::of)
        .toList();
  }
}
