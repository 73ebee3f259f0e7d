package dev.kontor.money.transfer;

import dev.kontor.money.transfer.TransferTarget.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The references by which transfers are matched: each for one thing, and for ever. */
@ApplicationScoped
public class TransferReferences {
  private final Jdbi jdbi;

  TransferReferences(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Gives references to things that are made in this transaction, in one statement. */
  @Transactional(TxType.MANDATORY)
  public void make(UUID organisationId, Kind kind, Collection<UUID> ids) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into transfer_reference (organisation_id, kind, target_id)
                    select :organisation, :kind, unnest(cast(:ids as uuid[]))""")
                .bind("organisation", organisationId)
                .bind("kind", kind)
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .execute());
  }

  /** The one of a thing; empty where none was given. */
  public Optional<Reference> of(UUID organisationId, Kind kind, UUID id) {
    return Optional.ofNullable(of(organisationId, kind, List.of(id)).get(id));
  }

  /** Those of things, by their ids; without those that none was given. */
  public Map<UUID, Reference> of(UUID organisationId, Kind kind, Collection<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select target_id, number from transfer_reference
                    where organisation_id = :organisation and kind = :kind
                      and target_id = any(:ids)""")
                .bind("organisation", organisationId)
                .bind("kind", kind)
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .mapTo(Given.class)
                .collect(Collectors.toMap(Given::targetId, each -> new Reference(each.number()))));
  }

  /** A reference, and what it was given to. */
  record Given(UUID targetId, long number) {}

  /** What a reference stands for. */
  public Optional<TransferTarget> target(Reference reference) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select organisation_id, kind, target_id as id from transfer_reference
                    where number = :number""")
                .bind("number", reference.number())
                .mapTo(TransferTarget.class)
                .findOne());
  }
}
