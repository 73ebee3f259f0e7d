package dev.kontor.journey;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Goes once through the years in which stories happen, side by side. */
final class Walk {
  private final Provider provider;
  private final Years years;

  Walk(Provider provider, Years years) {
    this.provider = provider;
    this.years = years;
  }

  /** The clock moves to each moment once, whatever number of stories it belongs to. */
  void through(List<Story> stories) {
    var moments =
        stories.stream()
            .flatMap(each -> each.moments().stream())
            .sorted(Comparator.comparing(each -> years.instant(each.when())))
            .toList();
    var last = Instant.MIN;
    for (var moment : moments) {
      var at = years.instant(moment.when());
      if (at.isAfter(last)) {
        provider.moveTo(at);
        last = at;
      }
      moment.story().live(moment.deed(), provider, years);
    }
  }
}
