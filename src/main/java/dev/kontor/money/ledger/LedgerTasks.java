package dev.kontor.money.ledger;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.kontor.platform.scheduling.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the ledger does in the background. */
final class LedgerTasks {
  @Produces
  @Singleton
  Task<Void> expireHold(Holds holds) {
    return Tasks.oneTime(Holds.EXPIRE).execute((task, context) -> holds.expire(task.getId()));
  }

  @Produces
  @Singleton
  Task<Void> rollUpProviderAccounts(ProviderAccountService accounts) {
    return Tasks.recurring("roll-up-provider-accounts", Daily.at(4))
        .execute((task, context) -> accounts.rollUp());
  }
}
