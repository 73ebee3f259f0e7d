package dev.kontor.access.invitation;

import dev.kontor.platform.http.Versioned;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Shows an organisation's invitations to those who invite. */
@ApplicationScoped
class InvitationListService {
  private final InvitationRepository invitations;
  private final Cursors cursors;
  private final Clock clock;

  InvitationListService(InvitationRepository invitations, Cursors cursors, Clock clock) {
    this.invitations = invitations;
    this.cursors = cursors;
    this.clock = clock;
  }

  @Transactional
  Page<InvitationResponse> of(UUID organisationId, PageRequest page) {
    var list = "invitations " + organisationId;
    var now = clock.instant();
    return cursors
        .page(
            list,
            page,
            Cursor.LAST,
            (after, limit) -> invitations.list(organisationId, after, limit),
            last -> new Cursor(last.createdAt(), last.id()))
        .map(each -> InvitationResponse.of(each, now));
  }

  @Transactional
  Versioned<InvitationResponse> get(UUID organisationId, UUID id) {
    var found =
        invitations.find(organisationId, id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    return new Versioned<>(InvitationResponse.of(found, clock.instant()), found.version());
  }
}
