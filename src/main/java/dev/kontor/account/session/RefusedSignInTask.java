package dev.kontor.account.session;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Tells owners of refused sign-ins, right after the answer. */
final class RefusedSignInTask {
  @Produces
  @Singleton
  Task<Void> tellRefusedSignIn(RefusedSignInService refusals) {
    return Tasks.oneTime(RefusedSignInService.TELL)
        .execute((instance, context) -> refusals.tell(UUID.fromString(instance.getId())));
  }
}
