package dev.kontor.support;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The memory that the service takes: it tells of a hash more surely than the time does. */
public final class Allocations {
  private Allocations() {}

  /** The bytes that the service's threads allocate during a call. */
  public static long by(Runnable call) {
    var before = allocated();
    call.run();
    return allocated().entrySet().stream()
        .mapToLong(each -> each.getValue() - before.getOrDefault(each.getKey(), 0L))
        .sum();
  }

  private static Map<Long, Long> allocated() {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(each -> each != null && each.getThreadName().startsWith("executor-thread"))
        .map(ThreadInfo::getThreadId)
        .collect(Collectors.toMap(id -> id, threads::getThreadAllocatedBytes));
  }
}
