package dev.kontor.product.catalogue;

import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Which offers are premium support. */
@Singleton
class SupportOfferTable {
  private final Jdbi jdbi;

  SupportOfferTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** All, in their order. */
  List<SupportOffer> list() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select code, type, support_level as level, first_answer_hours from offer
                    where support_level is not null order by type, position, code""")
                .mapTo(SupportOffer.class)
                .list());
  }

  /** Whether a type has offers of premium support. */
  boolean hasLevel(String type) {
    return list().stream().anyMatch(each -> each.type().equals(type));
  }

  /** Whether a type has others than one. */
  boolean hasOtherLevel(String type, String code) {
    return list().stream().anyMatch(each -> each.type().equals(type) && !each.code().equals(code));
  }

  /** Whether another type has some. */
  boolean hasLevelBesides(String type) {
    return list().stream().anyMatch(each -> !each.type().equals(type));
  }
}
