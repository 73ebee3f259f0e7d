package dev.kontor.audit;

import dev.kontor.platform.event.Recorded;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Fails whatever records an activity of a kind that the contract doesn't list. */
@Singleton
class KnownKinds {
  private static final Pattern THING = Pattern.compile("- of `(\\w+)`:([^\\n]*)");
  private static final Pattern ACT = Pattern.compile("`(\\w+)`");
  private static final Set<String> LISTED = listed();

  void check(@Observes Recorded event) {
    var kind = event.activity().kind();
    if (!LISTED.contains(kind)) {
      throw new AssertionError("The contract doesn't list the activity " + kind);
    }
  }

  static Set<String> listed() {
    var kinds = new TreeSet<String>();
    THING
        .matcher(ActivityKinds.LISTED)
        .results()
        .forEach(
            thing ->
                ACT.matcher(thing.group(2))
                    .results()
                    .forEach(act -> kinds.add(thing.group(1) + "." + act.group(1))));
    return kinds;
  }
}
