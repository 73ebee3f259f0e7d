package dev.kontor.money.prepaid.withdrawal;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.UUID;

/**
 * An operator made, downloaded, confirmed or gave up a file for the bank: it stands in the
 * operator's own activity.
 *
 * @param act such as {@code downloaded}
 */
public record BankTransferFileUsed(UUID operatorId, UUID fileId, String act) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofUser(
        "bank_transfer_file." + act,
        operatorId,
        new Subject("bank_transfer_file", fileId, fileId.toString()));
  }
}
