package dev.kontor.operator.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;

/** What other features may do with codes for the support. */
@ApplicationScoped
public class SupportCodes {
  private final SupportCodeService codes;

  SupportCodes(SupportCodeService codes) {
    this.codes = codes;
  }

  /** Adds one that everybody may know, of an account to try things out with. */
  @Transactional(TxType.MANDATORY)
  public void addSample(UUID userId, String code, Instant end) {
    codes.keep(userId, code, end);
  }
}
