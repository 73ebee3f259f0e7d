package dev.kontor.journey;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The clock moves through years, and each organisation finds the dated lines that it expects. */
class RenewalStoriesIT {
  @TempDir static Path data;

  @TestFactory
  List<DynamicTest> allGoesAsItIsTold() throws Exception {
    var stories =
        Stream.of(
                // TEMP TermStories.all(),
                // TEMP PriceStories.all(),
                // TEMP PaymentStories.all(),
                // TEMP EndStories.all(),
                // TEMP ChangeStories.all(),
                // TEMP UpgradeStories.all(),
                DomainStories.all(), WarrantyStories.all())
            .flatMap(each -> each)
            .toList();
    try (var provider = Provider.open(data)) {
      var years = Years.after(provider.now());
      provider.moveTo(years.instant("2027-01-01 09:00"));
      new Shop(provider, years).opens();
      new Walk(provider, years).through(stories);
      provider.hasCleanBooks();
    }
    return stories.stream().map(each -> dynamicTest(each.title(), each::wentAsTold)).toList();
  }
}
