package dev.kontor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation lives through: what it does on which days, and what the service then says of
 * it, line by line (see {@link Journal}). Many stories are told on one walk through the years.
 */
final class Story {
  private final String title;
  private final Home home;
  private final List<Moment> moments = new ArrayList<>();
  private @Nullable Firm firm;
  private @Nullable Throwable failure;

  private Story(String title, Home home) {
    this.title = title;
    this.home = home;
  }

  static Story of(String title, Home home) {
    return new Story(title, home);
  }

  /** What somebody does. */
  interface Deed {
    void by(Firm firm) throws Exception;
  }

  /**
   * Something is done.
   *
   * @param when see {@link Years#instant}
   */
  record Moment(Story story, String when, Deed deed) {}

  Story on(String when, Deed deed) {
    moments.add(new Moment(this, when, deed));
    return this;
  }

  /** The service tells all that has happened so far, and nothing else. */
  Story tells(String when, String lines) {
    return on(when, each -> assertThat(Journal.of(each)).isEqualTo(Journal.read(lines)));
  }

  List<Moment> moments() {
    return List.copyOf(moments);
  }

  String title() {
    return title;
  }

  /** One that failed isn't told any further, and no other is kept from its end by that. */
  void live(Deed deed, Provider provider, Years years) {
    try {
      if (failure == null) {
        if (firm == null) {
          firm = Firm.found(provider, years, title, home);
        }
        deed.by(firm);
      }
    } catch (Exception | AssertionError e) {
      failure = e;
    }
  }

  void wentAsTold() {
    if (failure != null) {
      throw new AssertionError(title + ": " + failure.getMessage(), failure);
    }
    assertThat(firm).as(title).isNotNull();
  }
}
