package dev.kontor.organisation.membership;

import dev.kontor.platform.security.Right;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which administrative notices of an organisation come to a member. */
@Embeddable
@Schema(name = "ContactPreferences")
record ContactPreferences(
    @Schema(
            description =
                "Top-ups, credits, charges, refunds, withdrawals and payment methods; for who may"
                    + " see the prepaid account: legal representatives, administrators and members"
                    + " with `accounting`. Legal representatives are told of withdrawals anyway",
            examples = "true")
        @NotNull
        @Column(name = "notify_billing")
        Boolean billing,
    @Schema(
            description =
                "Locks and maintenance of products, the beginning and the end; for who may see the"
                    + " product",
            examples = "true")
        @NotNull
        @Column(name = "notify_technical")
        Boolean technical,
    @Schema(
            description =
                "Whatever happens to domains, their locks included, also where technical notices"
                    + " aren't wanted; for who may see the domain",
            examples = "true")
        @NotNull
        @Column(name = "notify_domains")
        Boolean domains,
    @Schema(
            description =
                "A second factor that the organisation requires or will require, reminders of it,"
                    + " and suspended memberships, of which legal representatives are told; its API"
                    + " tokens, of which administrators are told too. Can't be refused by"
                    + " administrators and legal representatives",
            examples = "true")
        @NotNull
        @Column(name = "notify_security")
        Boolean security,
    @Schema(
            description = "News of the provider and its products; nothing of them is sent so far",
            examples = "false")
        @NotNull
        @Column(name = "notify_news")
        Boolean news) {

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
