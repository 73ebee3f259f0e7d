package dev.kontor.access.invitation;

import dev.kontor.access.grant.AccessRequest;
import dev.kontor.organisation.membership.Rank;
import dev.kontor.organisation.membership.Role;
import dev.kontor.platform.secret.Secrets;
import dev.kontor.platform.text.EmailAddress;
import dev.kontor.platform.text.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An offer of membership to an address. Its token is known only to the mail that carries it. */
@Entity
@Table(name = "invitation")
class Invitation {
  static final Duration LIFETIME = Duration.ofDays(7);

  @Id private UUID id;
  @PartitionKey private UUID organisationId;
  private String email;
  private String emailKey;
  private Role role;
  private boolean accounting;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable AccessRequest access;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<UUID> groupIds;

  private String language;
  private byte[] tokenHash;
  private InvitationStatus status;
  private @Nullable UUID invitedBy;
  private @Nullable UUID invitedByToken;
  private Instant createdAt;
  private Instant expiresAt;
  @Version private long version;

  protected Invitation() {}

  Invitation(
      UUID id,
      UUID organisationId,
      String email,
      InvitationOffer offer,
      Language language,
      Inviter inviter,
      Instant now) {
    this.id = id;
    this.organisationId = organisationId;
    this.email = email;
    this.emailKey = EmailAddress.key(email);
    offer(offer);
    this.language = language.code();
    this.status = InvitationStatus.OPEN;
    vouchedBy(inviter);
    this.createdAt = now;
    this.expiresAt = now;
    this.tokenHash = new byte[0];
  }

  /** Makes the token for a new mail; those of earlier mails end. Its sender vouches from now on. */
  String renew(Inviter sender, Instant now) {
    return renew(sender, Secrets.newToken(), now.plus(LIFETIME));
  }

  /** The same with a given token, until a given time. */
  String renew(Inviter sender, String token, Instant end) {
    requireOpen();
    vouchedBy(sender);
    tokenHash = Secrets.hash(token);
    expiresAt = end;
    return token;
  }

  /** Whoever offers something vouches for it: it is judged by that member's rank at acceptance. */
  void change(InvitationOffer offer, Inviter author, Instant now) {
    requireOpenAt(now);
    vouchedBy(author);
    offer(offer);
  }

  private void vouchedBy(Inviter inviter) {
    invitedBy = inviter.userId();
    invitedByToken = inviter.tokenFamily();
  }

  private void offer(InvitationOffer offer) {
    role = offer.rank().role();
    accounting = offer.rank().accounting();
    access = offer.access();
    groupIds = offer.groupIds();
  }

  void accept(Instant now) {
    requireOpenAt(now);
    status = InvitationStatus.ACCEPTED;
  }

  void decline(Instant now) {
    requireOpenAt(now);
    status = InvitationStatus.DECLINED;
  }

  void withdraw() {
    requireOpen();
    status = InvitationStatus.WITHDRAWN;
  }

  private void requireOpen() {
    if (status != InvitationStatus.OPEN) {
      throw InvitationProblem.INVITATION_CLOSED.exception();
    }
  }

  private void requireOpenAt(Instant now) {
    if (!isOpen(now)) {
      throw InvitationProblem.INVITATION_CLOSED.exception();
    }
  }

  boolean isOpen(Instant now) {
    return statusAt(now) == InvitationStatus.OPEN;
  }

  InvitationStatus statusAt(Instant now) {
    return status == InvitationStatus.OPEN && !expiresAt.isAfter(now)
        ? InvitationStatus.EXPIRED
        : status;
  }

  boolean isFor(String address) {
    return emailKey.equals(EmailAddress.key(address));
  }

  InvitationOffer offer() {
    return InvitationOffer.of(rank(), access, groupIds);
  }

  Rank rank() {
    return new Rank(role, accounting);
  }

  UUID id() {
    return id;
  }

  UUID organisationId() {
    return organisationId;
  }

  String email() {
    return email;
  }

  Language language() {
    return Language.of(language).orElse(Language.DEFAULT);
  }

  Inviter inviter() {
    return new Inviter(invitedBy, invitedByToken);
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  long version() {
    return version;
  }
}
