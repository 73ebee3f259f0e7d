package dev.kontor.money.transfer;

import dev.kontor.platform.money.Money;
import net.codecrete.qrbill.generator.Payments;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How something is paid by bank transfer.
 *
 * @param account an IBAN without spaces; for Swiss francs the QR-IBAN
 * @param payee who holds it
 * @param reference without spaces: a QR reference for Swiss francs, otherwise one of ISO 11649
 */
@Schema(name = "Transfer")
public record Transfer(
    @Schema(description = "IBAN", examples = "CH4431999123000889012") String account,
    @Schema(examples = "CRESCHZZ80A") @Nullable String bic,
    @Schema(examples = "Kontor") String payee,
    @Schema(description = "Of a QR-bill, or of ISO 11649", examples = "000000000000000000000000011")
        String reference,
    Money amount) {
  /** As people read it, in groups of four. */
  public String shownAccount() {
    return Payments.formatIBAN(account);
  }

  /** As people read it, in groups. */
  public String shownReference() {
    return Reference.shown(reference);
  }
}
