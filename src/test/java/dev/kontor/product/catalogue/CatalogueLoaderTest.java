package dev.kontor.product.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.support.KontorTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The file is read once, by one instance, and never over what is there. */
@KontorTest
class CatalogueLoaderTest {
  @Inject CatalogueLoader loader;
  @Inject Jdbi jdbi;
  @Inject ProductTypeTable types;

  @Test
  void whatOperatorsChangedStaysChanged() {
    QuarkusTransaction.begin();
    try {
      jdbi.useHandle(
          handle -> handle.execute("update product_type set position = 7 where code = 'drive'"));
      loader.loadIfEmpty();

      assertThat(types.find("drive").orElseThrow().details().position()).isEqualTo(7);
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  /** A first start whose work is undone afterwards. */
  @Test
  void emptyTablesAreFilledOnce() {
    QuarkusTransaction.begin();
    try {
      jdbi.useHandle(handle -> handle.execute("truncate product_type, domain_extension cascade"));
      jdbi.useHandle(handle -> handle.execute("truncate period_minimum"));
      loader.loadIfEmpty();
      loader.loadIfEmpty();

      var file = CatalogueFile.bundled();
      assertThat(count("product_type")).isEqualTo(file.productTypes().size());
      assertThat(count("offer")).isEqualTo(file.offers().size());
      assertThat(count("offer where extension = substr(code, 8)"))
          .isEqualTo(file.domainExtensions().size());
      assertThat(count("domain_extension")).isEqualTo(file.domainExtensions().size());
      assertThat(count("period_minimum")).isEqualTo(2 * file.periodMinimums().size());
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  @Test
  void anInstanceWaitsForTheOneThatStartedBefore() throws Exception {
    QuarkusTransaction.begin();
    loader.loadIfEmpty();
    var second = CompletableFuture.runAsync(this::load);
    try {
      assertThatThrownBy(() -> second.get(500, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
    } finally {
      QuarkusTransaction.rollback();
    }

    second.get(10, TimeUnit.SECONDS);
  }

  private int count(String table) {
    return jdbi.withHandle(
        handle -> handle.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
  }

  private void load() {
    QuarkusTransaction.requiringNew().run(loader::loadIfEmpty);
  }
}
