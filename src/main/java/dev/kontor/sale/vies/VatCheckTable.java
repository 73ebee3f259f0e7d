package dev.kontor.sale.vies;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What VIES was asked and said, kept for good. */
@Singleton
class VatCheckTable {
  private final Jdbi jdbi;

  VatCheckTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<VatCheck> latest(String vatNumber) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select *, false as form_only from vat_check where vat_number = :number
                    order by checked_on desc, id desc limit 1""")
                .bind("number", vatNumber)
                .mapTo(VatCheck.class)
                .findOne());
  }

  void add(VatCheck check) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into vat_check (id, vat_number, status, checked_on, consultation_number,
                      name, address)
                    values (:id, :number, :status, :checked, :consultation, :name, :address)""")
                .bind("id", check.id())
                .bind("number", check.vatNumber())
                .bind("status", check.status())
                .bind("checked", check.checkedOn())
                .bind("consultation", check.consultationNumber())
                .bind("name", check.name())
                .bind("address", check.address())
                .execute());
  }
}
