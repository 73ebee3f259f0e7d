package dev.kontor.sale.vat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.platform.money.Percent;
import dev.kontor.product.catalogue.VatCategory;
import dev.kontor.support.KontorTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A place's rates are read once, by one instance, and never over what is there. */
@KontorTest
class VatRateLoaderTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

  @Inject VatRateLoader loader;
  @Inject VatRateTable rates;
  @Inject Jdbi jdbi;

  /** A first start whose work is undone afterwards. */
  @Test
  void emptyTablesAreFilledOnce() {
    QuarkusTransaction.begin();
    try {
      jdbi.useHandle(handle -> handle.execute("delete from vat_rate"));
      loader.loadMissing();
      loader.loadMissing();

      for (var place : VatFile.bundled().places()) {
        for (var category : VatCategory.values()) {
          assertThat(rates.of(place.code()).steps(category))
              .as("%s %s", place.code(), category)
              .isEqualTo(place.all().steps(category));
        }
      }
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  @Test
  void whatOperatorsChangedStaysChangedAndANewPlaceIsAdded() {
    QuarkusTransaction.begin();
    try {
      jdbi.useHandle(handle -> handle.execute("delete from vat_rate where place = 'LI'"));
      rates.write("CH", VatCategory.STANDARD, DAY, Percent.of("9.9"));
      loader.loadMissing();

      assertThat(rates.of("CH").rate(VatCategory.STANDARD, DAY).text()).isEqualTo("9.9");
      assertThat(rates.of("LI").rate(VatCategory.STANDARD, DAY).text()).isEqualTo("8.1");
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  @Test
  void anInstanceWaitsForTheOneThatStartedBefore() throws Exception {
    QuarkusTransaction.begin();
    loader.loadMissing();
    var second = CompletableFuture.runAsync(this::load);
    try {
      assertThatThrownBy(() -> second.get(500, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
    } finally {
      QuarkusTransaction.rollback();
    }

    second.get(10, TimeUnit.SECONDS);
  }

  private void load() {
    QuarkusTransaction.requiringNew().run(loader::loadMissing);
  }
}
