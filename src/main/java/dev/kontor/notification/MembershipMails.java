package dev.kontor.notification;

import dev.kontor.access.invitation.InvitationEnded;
import dev.kontor.access.invitation.InvitationSent;
import dev.kontor.account.identity.AccountClosed;
import dev.kontor.account.identity.AccountReopened;
import dev.kontor.account.identity.Person;
import dev.kontor.organisation.membership.MemberJoined;
import dev.kontor.organisation.membership.MemberRankChanged;
import dev.kontor.organisation.membership.MemberRemoved;
import dev.kontor.organisation.membership.MembershipResumed;
import dev.kontor.organisation.membership.MembershipSuspended;
import dev.kontor.platform.mail.Mail;
import dev.kontor.platform.text.Language;
import dev.kontor.platform.text.Texts;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mails about belonging to an organisation. */
@Singleton
class MembershipMails {
  private final Mailer mailer;
  private final ReaderTable readers;

  MembershipMails(Mailer mailer, ReaderTable readers) {
    this.mailer = mailer;
    this.readers = readers;
  }

  void invited(@Observes InvitationSent event) {
    var language = event.language();
    var invitee = event.invitee();
    var organisation = event.organisation();
    var kind = invitee == null ? "invitation_newcomer" : "invitation_user";
    var expiry =
        invitee == null
            ? Formats.time(
                event.expiresAt(), organisation.timeZone(), language.in(organisation.country()))
            : Formats.time(event.expiresAt(), invitee.timeZone(), invitee.locale());
    mailer.send(
        new Mail(
            "notification",
            kind,
            language,
            event.email(),
            invitee == null ? null : invitee.name(),
            List.of(
                event.inviterName(),
                organisation.name(),
                role(language, event.role().code()),
                expiry),
            Mailer.link(kind, "/invitations?token=" + event.token()),
            MailReason.INVITATION.code()));
  }

  void declined(@Observes InvitationEnded event) {
    if (event.declined()) {
      tellInviter(event.invitedBy(), "invitation_declined", event.organisationId(), event.email());
    }
  }

  void joined(@Observes MemberJoined event) {
    tellInviter(event.invitedBy(), "member_joined", event.organisationId(), event.person().name());
  }

  void rankChanged(@Observes MemberRankChanged event) {
    var reader = event.person();
    mailer.send(
        reader,
        MailReason.MEMBER,
        "role_changed",
        null,
        readers.organisationName(event.organisationId()),
        role(reader.language(), event.role().code()));
  }

  void removed(@Observes MemberRemoved event) {
    mailer.send(
        event.person(),
        MailReason.ACCOUNT,
        "member_removed",
        null,
        readers.organisationName(event.organisationId()));
  }

  void suspended(@Observes MembershipSuspended event) {
    tellOfSuspension(
        event.organisationId(), "membership_suspended", event.person(), event.reason());
  }

  void resumed(@Observes MembershipResumed event) {
    tellOfSuspension(event.organisationId(), "membership_resumed", event.person(), "");
  }

  void accountClosed(@Observes AccountClosed event) {
    tellRepresentatives(event.person(), "member_account_closed", event.eraseAt());
  }

  void accountReopened(@Observes AccountReopened event) {
    tellRepresentatives(event.person(), "member_account_reopened", null);
  }

  private void tellRepresentatives(Person member, String kind, @Nullable Instant end) {
    for (var organisation : readers.organisationsOf(member.id())) {
      readers.legalRepresentatives(organisation.id()).stream()
          .filter(reader -> !reader.id().equals(member.id()))
          .forEach(
              reader ->
                  mailer.send(
                      reader,
                      MailReason.LEGAL_REPRESENTATIVE,
                      kind,
                      null,
                      member.name(),
                      organisation.name(),
                      end == null ? "" : Formats.time(end, reader.timeZone(), reader.locale())));
    }
  }

  private void tellOfSuspension(UUID organisationId, String kind, Person member, String reason) {
    var organisation = readers.organisationName(organisationId);
    readers
        .ofSuspension(organisationId, member.id())
        .forEach(
            reader ->
                mailer.send(
                    reader,
                    MailReason.LEGAL_REPRESENTATIVE,
                    kind,
                    null,
                    member.name(),
                    organisation,
                    reason));
  }

  private void tellInviter(@Nullable UUID inviter, String kind, UUID organisationId, String whom) {
    if (inviter != null) {
      readers
          .member(organisationId, inviter)
          .ifPresent(
              reader ->
                  mailer.send(
                      reader,
                      MailReason.MEMBER,
                      kind,
                      null,
                      whom,
                      readers.organisationName(organisationId)));
    }
  }

  private static String role(Language language, String code) {
    return Texts.text(language, "notification", "role." + code);
  }
}
