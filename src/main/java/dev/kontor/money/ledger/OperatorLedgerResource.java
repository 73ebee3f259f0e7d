package dev.kontor.money.ledger;

import dev.kontor.platform.database.LongWork;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.OperatorOnly;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger as a whole, for operators. */
@Path("/v1/operator/ledger")
@Tag(name = "Operators")
class OperatorLedgerResource {
  private final ReconciliationService reconciler;
  private final ProviderAccountService accounts;

  OperatorLedgerResource(ReconciliationService reconciler, ProviderAccountService accounts) {
    this.reconciler = reconciler;
    this.accounts = accounts;
  }

  @GET
  @Path("/reconciliation")
  @OperatorOnly
  @Operation(
      operationId = "reconcileLedger",
      summary = "Prove the ledger",
      description =
          "Recomputes all balances and hash chains of all accounts as they stand at one moment, and"
              + " lists what differs: nothing. Reads the whole ledger, so it takes its time.")
  @Refuses("reconciliation-running")
  public Reconciliation reconcile() {
    return LongWork.call(reconciler::run);
  }

  @GET
  @Path("/accounts")
  @OperatorOnly
  @Operation(
      operationId = "listLedgerTotals",
      summary = "Read the ledger's totals",
      description =
          "What customers hold together, and what went through the provider's own accounts, by"
              + " currency.")
  public LedgerTotals totals() {
    return new LedgerTotals(accounts.totals());
  }
}
