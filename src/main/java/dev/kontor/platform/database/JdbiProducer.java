package dev.kontor.platform.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/**
 * Plain SQL beside Hibernate, for reads that answer directly and rows that no entity guards. Inside
 * a transaction both use its one connection.
 */
final class JdbiProducer {
  @Produces
  @Singleton
  Jdbi jdbi(AgroalDataSource dataSource) {
    return Jdbi.create(dataSource);
  }
}
