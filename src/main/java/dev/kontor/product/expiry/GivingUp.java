package dev.kontor.product.expiry;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** That a domain is given up at its registry. */
record GivingUp(UUID productId, String name) {
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("give-up-domain");

  TaskInstance<Void> task() {
    return TASK.instance(productId + " " + name).build();
  }

  static GivingUp parse(String text) {
    var parts = text.split(" ", 2);
    return new GivingUp(UUID.fromString(parts[0]), parts[1]);
  }

  /** The same whenever it is asked for: it acts once. */
  UUID transaction() {
    return UUID.nameUUIDFromBytes((productId + " given up").getBytes(StandardCharsets.UTF_8));
  }
}
