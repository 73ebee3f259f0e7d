package dev.kontor.service.feed;

import dev.kontor.platform.paging.PageRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What services were told. */
@Singleton
public class ToldServices {
  private final ServiceFeedQueries feed;

  ToldServices(ServiceFeedQueries feed) {
    this.feed = feed;
  }

  /** The data of the first two hundred events of a kind. */
  public List<Map<String, Object>> of(UUID service, String kind) {
    return feed.read(service, PageRequest.of(null, 200), 0).await().indefinitely().items().stream()
        .filter(each -> each.kind().equals(kind))
        .map(ServiceEvent::data)
        .toList();
  }
}
