package dev.kontor.sale.vies;

import dev.kontor.platform.database.Ids;
import dev.kontor.support.LocalVies;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Checks that ask a VIES of this computer, where the service's own ask none. */
@Singleton
public class AskingChecks {
  private final VatCheckTable answers;
  private final Ids ids;
  private final Clock clock;

  AskingChecks(VatCheckTable answers, Ids ids, Clock clock) {
    this.answers = answers;
    this.ids = ids;
    this.clock = clock;
  }

  public VatChecks of(LocalVies vies) {
    return new VatChecks(Settings.of(vies), answers, ids, clock);
  }
}
