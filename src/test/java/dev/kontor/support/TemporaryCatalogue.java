package dev.kontor.support;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** Temporary. */
@Singleton
class TemporaryCatalogue {
  void fill(@Observes StartupEvent event, Jdbi jdbi) {
    jdbi.useHandle(
        h -> {
          h.execute(
              "insert into product_type select code, '{}', 0, code <> 'mail_service', code = 'mail_service', false, code = 'domain', 0 from unnest(array['domain','web_hosting','drive','ticketing','mail_service']) c (code) on conflict do nothing");
          h.execute(
              "insert into product_right select t.code, r, '{}', 0 from product_type t, unnest(array['use','technical','statistics','events','box_office','scanning','reports','settlement']) r where r in ('use','technical') or t.code='drive' and r = 'statistics' or t.code = 'ticketing' and r <> 'statistics' on conflict do nothing");
        });
  }
}
