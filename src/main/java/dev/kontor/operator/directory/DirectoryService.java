package dev.kontor.operator.directory;

import dev.kontor.account.identity.Accounts;
import dev.kontor.operator.block.BlockTable;
import dev.kontor.operator.factorreset.FactorResetTable;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows users and organisations to operators; users learn of it when they are looked at. */
@ApplicationScoped
class DirectoryService {
  private static final String USERS = "operators' users";
  private static final String ORGANISATIONS = "operators' organisations";

  private final DirectoryQueries directory;
  private final BlockTable blocks;
  private final FactorResetTable resets;
  private final Accounts accounts;
  private final Cursors cursors;
  private final Event<Object> events;

  DirectoryService(
      DirectoryQueries directory,
      BlockTable blocks,
      FactorResetTable resets,
      Accounts accounts,
      Cursors cursors,
      Event<Object> events) {
    this.directory = directory;
    this.blocks = blocks;
    this.resets = resets;
    this.accounts = accounts;
    this.cursors = cursors;
    this.events = events;
  }

  Page<UserItem> users(@Nullable String text, PageRequest page) {
    return cursors.page(
        USERS,
        page,
        Cursor.FIRST,
        (after, limit) -> directory.users(text, after.id(), limit),
        last -> Cursor.at(last.id()));
  }

  Page<OrganisationItem> organisations(@Nullable String text, PageRequest page) {
    return cursors.page(
        ORGANISATIONS,
        page,
        Cursor.FIRST,
        (after, limit) -> directory.organisations(text, after.id(), limit),
        last -> Cursor.at(last.id()));
  }

  @Transactional
  UserView look(UUID userId) {
    var item = directory.user(userId).orElseThrow(CommonProblem.NOT_FOUND::exception);
    var profile = directory.profile(userId);
    events.fire(new UserSeen(accounts.find(userId).orElseThrow()));
    return new UserView(
        item,
        profile.language(),
        profile.country(),
        profile.timeZone(),
        blocks.open(userId),
        directory.secondFactors(userId),
        resets.open(userId).orElse(null),
        directory.memberships(userId));
  }
}
