package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Contract;
import dev.kontor.support.Signature;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The contract says what is refused: of bodies on all operations that take one, and by locks. */
class RefusalsInContractTest {
  /** Open on locked products, to those who may see them, or to those whom a lock spares. */
  private static final Set<String> SPARED =
      Set.of(
          "getProduct",
          "lockProduct",
          "unlockProduct",
          "startMaintenance",
          "endMaintenance",
          "listHoldings",
          "replaceHoldings",
          "startAutoRenewal",
          "stopAutoRenewal",
          "startRenewalWarranty",
          "stopRenewalWarranty",
          "quoteRestoration",
          "restoreDomain",
          "takeUpProductActivation",
          "adoptRegistryDates");

  private final Contract contract = Contract.committed();

  @Test
  void everyBodyCanBeBrokenOrTooLarge() {
    var missing = new ArrayList<String>();
    for (var operation : contract.operations()) {
      if (operation.node().has("requestBody")) {
        if (!operation.refusals("400").contains("malformed-request")) {
          missing.add(operation + " 400 malformed-request");
        }
        if (!operation.refusals("413").contains("body-too-large")) {
          missing.add(operation + " 413 body-too-large");
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void whatALockKeepsPeopleFromSaysSo() {
    var said = new TreeSet<String>();
    var onProducts = new TreeSet<String>();
    for (var operation : contract.operations()) {
      if (new Signature(operation).pathParameters().contains("productId")) {
        onProducts.add(operation.id());
        if (operation.refusals("403").contains("product-locked")) {
          said.add(operation.id());
        }
      }
    }
    assertThat(said).contains("listProductUsers", "giveProductUse", "takeProductUse");
    onProducts.removeAll(SPARED);
    assertThat(said).isEqualTo(onProducts);
  }
}
