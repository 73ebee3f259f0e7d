package dev.kontor.platform.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;

/**
 * Plain SQL beside Hibernate, for reads that answer directly and rows that no entity guards. Inside
 * a transaction both use its one connection, and what entities hold is written before SQL is asked:
 * neither sees the database without what the other did.
 */
final class JdbiProducer {
  @Produces
  @Singleton
  Jdbi jdbi(
      AgroalDataSource dataSource,
      EntityManager entities,
      TransactionSynchronizationRegistry transactions) {
    var jdbi = Jdbi.create(() -> connection(dataSource, entities, transactions));
    var coded = new CodedColumns();
    jdbi.registerColumnMapper(coded);
    jdbi.registerArgument(coded);
    var percent = new PercentColumn();
    jdbi.registerColumnMapper(percent);
    jdbi.registerArgument(percent);
    jdbi.registerRowMapper(new RecordRows());
    return jdbi;
  }

  private static Connection connection(
      AgroalDataSource dataSource,
      EntityManager entities,
      TransactionSynchronizationRegistry transactions)
      throws SQLException {
    if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
      entities.flush();
    }
    return dataSource.getConnection();
  }
}
