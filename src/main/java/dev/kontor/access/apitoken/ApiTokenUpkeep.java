package dev.kontor.access.apitoken;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks after all tokens: tells their owners what wants attention, and forgets old ones. */
@Singleton
class ApiTokenUpkeep {
  private static final Logger LOG = Logger.getLogger(ApiTokenUpkeep.class);
  private static final int PORTION = 200;

  private final ApiTokenUpkeepTable tokens;
  private final ApiTokenNoticeService notices;
  private final Clock clock;

  ApiTokenUpkeep(ApiTokenUpkeepTable tokens, ApiTokenNoticeService notices, Clock clock) {
    this.tokens = tokens;
    this.notices = notices;
    this.clock = clock;
  }

  void run() {
    tellAll(true);
    tellAll(false);
    forgetOld();
  }

  /** Each owner in a transaction: one who can't be told keeps no other one waiting. */
  private void tellAll(boolean areUsers) {
    var times = new ApiTokenTimes(clock.instant());
    var after = new UUID(0, 0);
    var owners = tokens.owners(areUsers, after, PORTION, times);
    while (!owners.isEmpty()) {
      owners.forEach(id -> tellIfPossible(new ApiTokenOwner(areUsers, id)));
      after = owners.get(owners.size() - 1);
      owners = tokens.owners(areUsers, after, PORTION, times);
    }
  }

  private void tellIfPossible(ApiTokenOwner owner) {
    try {
      notices.tell(owner);
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "%s couldn't be told of API tokens; the next run tries again", owner);
    }
  }

  private void forgetOld() {
    var before = new ApiTokenTimes(clock.instant()).keptFrom();
    var forgotten = PORTION;
    while (forgotten == PORTION) {
      forgotten = tokens.forget(before, PORTION);
    }
  }
}
