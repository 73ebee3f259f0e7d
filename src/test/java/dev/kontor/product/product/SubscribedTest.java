package dev.kontor.product.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.product.catalogue.BillingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Until when products can be renewed (SUB-12), and until when their next terms run (SUB-2). */
class SubscribedTest {
  private static final LocalDate END = LocalDate.of(2027, 3, 1);

  @Test
  void aProductCanBeRenewedForThirtyDaysAfterItsEnd() {
    var site = product(false, 1, END, ProductStatus.EXPIRED);

    assertThat(site.renewableBefore()).isEqualTo(LocalDate.of(2027, 3, 31));
    assertThat(site.renewability(END)).isEqualTo(Renewability.RENEWABLE);
    assertThat(site.renewability(LocalDate.of(2027, 3, 30))).isEqualTo(Renewability.RENEWABLE);
    assertThat(site.renewability(LocalDate.of(2027, 3, 31))).isEqualTo(Renewability.ENDED);
  }

  @Test
  void aDomainCanBeRenewedUntilItExpires() {
    var domain = product(true, 1, END, ProductStatus.ACTIVE);

    assertThat(domain.renewableBefore()).isEqualTo(END);
    assertThat(domain.renewability(END.minusDays(1))).isEqualTo(Renewability.RENEWABLE);
    assertThat(domain.renewability(END)).isEqualTo(Renewability.TO_BE_RESTORED);
  }

  @Test
  void whatIsCancelledOrEndedIsNotRenewed() {
    assertThat(product(false, 1, END, ProductStatus.CANCELLED).renewability(END.minusDays(9)))
        .isEqualTo(Renewability.CANCELLED);
    assertThat(product(false, 1, END, ProductStatus.ENDED).renewability(END.minusDays(9)))
        .isEqualTo(Renewability.ENDED);
    assertThat(product(true, 1, END, ProductStatus.REGISTERING).renewability(END.minusDays(9)))
        .isEqualTo(Renewability.NEVER);
  }

  @Test
  void termsComeBackToTheirAnchorDay() {
    assertThat(ends(31, "2027-01-31", BillingPeriod.P1M, 3))
        .containsExactly("2027-02-28", "2027-03-31", "2027-04-30");
    assertThat(ends(31, "2028-01-31", BillingPeriod.P1M, 3))
        .containsExactly("2028-02-29", "2028-03-31", "2028-04-30");
    assertThat(ends(31, "2027-08-31", BillingPeriod.P3M, 3))
        .containsExactly("2027-11-30", "2028-02-29", "2028-05-31");
    assertThat(ends(29, "2028-02-29", BillingPeriod.P1Y, 4))
        .containsExactly("2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29");
    assertThat(ends(29, "2028-02-29", BillingPeriod.P2Y, 2))
        .containsExactly("2030-02-28", "2032-02-29");
    assertThat(ends(29, "2028-02-29", BillingPeriod.P3Y, 4))
        .containsExactly("2031-02-28", "2034-02-28", "2037-02-28", "2040-02-29");
    assertThat(ends(31, "2027-12-31", BillingPeriod.P1M, 2))
        .containsExactly("2028-01-31", "2028-02-29");
  }

  @Test
  void aDomainGoesOnFromItsExpiryAsRegistriesCount() {
    var end = LocalDate.of(2029, 2, 28);

    assertThat(product(true, 29, end, ProductStatus.ACTIVE).nextEnd(BillingPeriod.P3Y))
        .isEqualTo(LocalDate.of(2032, 2, 28));
  }

  private static List<String> ends(int anchorDay, String start, BillingPeriod period, int count) {
    var ends = new ArrayList<String>();
    var end = LocalDate.parse(start);
    for (int i = 0; i < count; i++) {
      end = product(false, anchorDay, end, ProductStatus.ACTIVE).nextEnd(period);
      ends.add(end.toString());
    }
    return ends;
  }

  private static Subscribed product(
      boolean isDomain, int anchorDay, LocalDate end, ProductStatus status) {
    return new Subscribed(
        new UUID(0, 1),
        isDomain ? "domain" : "cloud_server",
        isDomain,
        "story.ch",
        status,
        "offer",
        BillingPeriod.P1Y,
        anchorDay,
        end,
        true,
        null,
        null,
        null,
        false,
        null);
  }
}
