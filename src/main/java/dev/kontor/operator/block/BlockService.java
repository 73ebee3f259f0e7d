package dev.kontor.operator.block;

import dev.kontor.account.identity.AccountBlocks;
import dev.kontor.account.identity.Accounts;
import dev.kontor.operator.block.BlockTable.Target;
import dev.kontor.operator.staff.Operators;
import dev.kontor.operator.staff.OwnAffairs;
import dev.kontor.operator.support.IdentityProofs;
import dev.kontor.organisation.membership.MemberRemoved;
import dev.kontor.organisation.membership.Memberships;
import dev.kontor.organisation.membership.Suspensions;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.RequestContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/** Blocks memberships and accounts, and lifts it again. What is blocked is locked first. */
@ApplicationScoped
class BlockService {
  private final BlockTable blocks;
  private final Accounts accounts;
  private final AccountBlocks accountBlocks;
  private final Memberships memberships;
  private final Suspensions suspensions;
  private final Operators operators;
  private final OwnAffairs ownAffairs;
  private final IdentityProofs proofs;
  private final RequestContext request;
  private final Ids ids;
  private final Clock clock;

  BlockService(
      BlockTable blocks,
      Accounts accounts,
      AccountBlocks accountBlocks,
      Memberships memberships,
      Suspensions suspensions,
      Operators operators,
      OwnAffairs ownAffairs,
      IdentityProofs proofs,
      RequestContext request,
      Ids ids,
      Clock clock) {
    this.blocks = blocks;
    this.accounts = accounts;
    this.accountBlocks = accountBlocks;
    this.memberships = memberships;
    this.suspensions = suspensions;
    this.operators = operators;
    this.ownAffairs = ownAffairs;
    this.proofs = proofs;
    this.request = request;
    this.ids = ids;
    this.clock = clock;
  }

  /** Blocks, or replaces why and how somebody is blocked; a mere repeat changes nothing. */
  @Transactional
  BlockResponse put(Caller operator, UUID userId, BlockRequest asked) {
    requireUser(operator, userId);
    var target = target(userId, asked);
    proofs.require(operator, asked.proof(), asker -> mayAsk(target, asker));
    var present = blocks.find(target);
    if (present.filter(each -> each.isWhat(asked)).isPresent()) {
      return present.orElseThrow();
    }
    block(operator, target, asked);
    var now = clock.instant();
    blocks.lift(target, operator.id(), now);
    blocks.add(ids.next(), target, asked, operator.id(), now);
    return blocks.find(target).orElseThrow();
  }

  private void block(Caller operator, Target target, BlockRequest asked) {
    if (target.organisationId() != null) {
      suspensions.suspend(
          target.organisationId(), target.userId(), asked.allChannels(), asked.reason());
      return;
    }
    // Of two operators who block each other one stays.
    operators.lock();
    operators.requireStill(operator);
    suspensions.lockRanksOf(target.userId());
    accountBlocks.block(target.userId(), asked.reason());
  }

  @Transactional
  void lift(Caller operator, Target target) {
    requireUser(operator, target.userId());
    if (blocks.find(target).isEmpty()) {
      throw CommonProblem.NOT_FOUND.exception();
    }
    if (target.organisationId() != null) {
      suspensions.resume(target.organisationId(), target.userId());
    } else {
      suspensions.lockRanksOf(target.userId());
      accountBlocks.lift(target.userId());
    }
    if (!blocks.lift(target, operator.id(), clock.instant())) {
      throw CommonProblem.NOT_FOUND.exception();
    }
  }

  /** The suspension goes with the membership. */
  void removed(@Observes MemberRemoved event) {
    blocks.lift(
        new Target(event.person().id(), BlockScope.MEMBERSHIP, event.organisationId()),
        request.caller().id(),
        clock.instant());
  }

  private void requireUser(Caller operator, UUID userId) {
    if (accounts.findUnerased(userId).isEmpty()) {
      throw CommonProblem.NOT_FOUND.exception();
    }
    ownAffairs.refuse(operator, userId);
  }

  private Target target(UUID userId, BlockRequest asked) {
    if (asked.scope() == BlockScope.ACCOUNT && !asked.namedChannels().isEmpty()) {
      throw BlockProblem.BLOCK_SCOPE_MISMATCH.exception().onField("channels");
    }
    var isMembership = asked.scope() == BlockScope.MEMBERSHIP;
    var fits =
        isMembership == (asked.organisationId() != null)
            && (!isMembership
                || memberships.isMember(Objects.requireNonNull(asked.organisationId()), userId));
    if (!fits) {
      throw BlockProblem.BLOCK_SCOPE_MISMATCH.exception().onField("organisationId");
    }
    return new Target(userId, asked.scope(), asked.organisationId());
  }

  private boolean mayAsk(Target target, UUID asker) {
    return asker.equals(target.userId())
        || target.organisationId() != null && suspensions.mayAsk(target.organisationId(), asker);
  }
}
