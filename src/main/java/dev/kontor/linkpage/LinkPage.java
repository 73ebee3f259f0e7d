package dev.kontor.linkpage;

import java.util.List;
import java.util.Locale;

/** What links in mails are for: the calls that are made with their token, and those without one. */
enum LinkPage {
  CONFIRM(
      List.of(
          Call.post("Sign-up", "confirmEmail", "/v1/email-verifications")
              .with("{\"token\": \"{token}\"}")),
      List.of()),

  SIGN_IN(
      List.of(),
      List.of(
          Call.post("Sign-in", "signIn", "/v1/auth/sign-in")
              .with("{\"email\": \"EMAIL\", \"password\": \"PASSWORD\"}"))),

  SIGN_UP(
      List.of(),
      List.of(
          Call.post("Sign-up", "signUp", "/v1/users")
              .with(
                  """
                  {"email": "EMAIL", "password": "PASSWORD",
                         "firstName": "FIRST_NAME", "lastName": "LAST_NAME", "language": "{language}"}"""))),

  TWO_FACTOR(
      List.of(),
      List.of(
          Call.post("Two-factor authentication", "startTotp", "/v1/me/two-factor/totp")
              .signedIn()
              .with("{\"name\": \"NAME\"}"),
          Call.post(
                  "Two-factor authentication",
                  "confirmSecondFactor",
                  "/v1/me/two-factor/methods/METHOD_ID/confirm")
              .signedIn()
              .with("{\"code\": \"CODE\"}"))),

  SECURITY(
      List.of(),
      List.of(
          Call.get("Me", "getSecurityCheckup", "/v1/me/security-checkup").signedIn(),
          Call.get("Me", "listSessions", "/v1/me/sessions").signedIn())),

  INVITATION(
      List.of(
          Call.get("Invitations", "previewInvitation", "/v1/invitations/{token}"),
          Call.post("Invitations", "acceptInvitationByToken", "/v1/invitations/{token}/accept")
              .signedIn(),
          Call.post("Sign-up", "signUp", "/v1/users")
              .with(
                  """
                  {"email": "EMAIL", "password": "PASSWORD",
                         "firstName": "FIRST_NAME", "lastName": "LAST_NAME", "language": "{language}",
                         "invitationToken": "{token}"}"""),
          Call.post("Invitations", "declineInvitationByToken", "/v1/invitations/{token}/decline")),
      List.of()),

  PASSWORD_RESET(
      List.of(
          Call.post("Sign-in", "confirmPasswordReset", "/v1/auth/password-resets/confirm")
              .with("{\"token\": \"{token}\", \"newPassword\": \"NEW_PASSWORD\"}")),
      List.of(
          Call.post("Sign-in", "requestPasswordReset", "/v1/auth/password-resets")
              .with("{\"email\": \"EMAIL\"}"))),

  EMAIL_CHANGE(
      List.of(
          Call.post("Me", "confirmEmailChange", "/v1/me/email/confirm")
              .signedIn()
              .with("{\"token\": \"{token}\"}")),
      List.of()),

  TWO_FACTOR_RESET_CANCEL(
      List.of(
          Call.post("Sign-in", "cancelTwoFactorReset", "/v1/auth/two-factor-resets/cancel")
              .with("{\"token\": \"{token}\"}")),
      List.of()),

  ACCOUNT_CLOSURES(
      List.of(
          Call.post("Sign-in", "cancelAccountClosure", "/v1/account-closures/cancel")
              .with("{\"token\": \"{token}\"}")),
      List.of()),

  INVOICE_EXPORT(
      List.of(
          Call.get(
                  "Invoices",
                  "downloadInvoiceExport",
                  "/v1/organisations/ORGANISATION_ID/invoice-exports/{token}/file")
              .signedIn(),
          Call.get(
                  "Invoices",
                  "getInvoiceExport",
                  "/v1/organisations/ORGANISATION_ID/invoice-exports/{token}")
              .signedIn()),
      List.of()),

  INVOICE_COPIES(
      List.of(
          Call.post("Invoices", "downloadInvoiceCopies", "/v1/invoice-copies")
              .with("{\"token\": \"{token}\"}")),
      List.of());

  private final List<Call> withToken;
  private final List<Call> withoutToken;

  LinkPage(List<Call> withToken, List<Call> withoutToken) {
    this.withToken = withToken;
    this.withoutToken = withoutToken;
  }

  List<Call> withToken() {
    return withToken;
  }

  List<Call> withoutToken() {
    return withoutToken;
  }

  /** The text that says what the link has. */
  String tokenKey() {
    return this == INVOICE_EXPORT ? "export" : "token";
  }

  /** What its texts begin with. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
