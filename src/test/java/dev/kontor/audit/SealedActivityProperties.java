package dev.kontor.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read back. */
class SealedActivityProperties {
  static Event<Object> events;
  static ActivityLogReader reader;

  private record Told(Activity activity) implements Recorded {}

  @Property(tries = 60)
  void whatIsWrittenIsReadBack(
      @ForAll("texts") String label,
      @ForAll("texts") String before,
      @ForAll("texts") String after) {
    var organisation = UUID.randomUUID();
    var activity =
        Activity.ofOrganisation(
                "organisation.changed",
                organisation,
                new Subject("organisation", organisation, label))
            .changing(Map.of("name", before), Map.of("name", after, "more", Map.of("of", after)));

    QuarkusTransaction.requiringNew().run(() -> events.fire(new Told(activity)));

    var entries = reader.entries(ActivityLog.ORGANISATION, organisation);
    assertThat(entries).hasSize(1);
    var entry = entries.get(0);
    assertThat(entry.subject().label()).isEqualTo(label);
    assertThat(entry.before().path("name").textValue()).isEqualTo(before);
    assertThat(entry.after().path("name").textValue()).isEqualTo(after);
    assertThat(entry.after().path("more").path("of").textValue()).isEqualTo(after);
    assertThat(entry.actor().name()).isEqualTo("Kontor");
  }

  /** All of Unicode, but for halves of pairs, which no client can send. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .all()
        .ofMaxLength(60)
        .map(text -> new String(text.getBytes(UTF_8), UTF_8));
  }
}
