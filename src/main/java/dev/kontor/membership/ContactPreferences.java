package dev.kontor.membership;

import dev.kontor.platform.security.Right;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which administrative notices of an organisation come to a member. */
@Embeddable
@Schema(name = "ContactPreferences")
record ContactPreferences(
    @Schema(examples = "true") @NotNull @Column(name = "notify_billing") Boolean billing,
    @Schema(examples = "true") @NotNull @Column(name = "notify_technical") Boolean technical,
    @Schema(examples = "true") @NotNull @Column(name = "notify_domains") Boolean domains,
    @Schema(
            description = "Can't be refused by administrators and legal representatives",
            examples = "true")
        @NotNull
        @Column(name = "notify_security")
        Boolean security,
    @Schema(examples = "false") @NotNull @Column(name = "notify_news") Boolean news) {

  /** What a member gets who hasn't chosen. */
  static ContactPreferences forNew(Role role, boolean accounting) {
    var runs = role.has(Right.MANAGE_MEMBERS);
    return new ContactPreferences(runs || accounting, true, runs, true, false);
  }

  ContactPreferences withSecurity() {
    return new ContactPreferences(billing, technical, domains, true, news);
  }

  ContactPreferences withBillingAndDomains() {
    return new ContactPreferences(true, technical, true, security, news);
  }
}
