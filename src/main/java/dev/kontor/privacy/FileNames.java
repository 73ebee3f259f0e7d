package dev.kontor.privacy;

import java.util.List;

/** The files of an export, in their order; {@code texts/dataexport_….properties} explain them. */
final class FileNames {
  static final List<String> ORDER =
      List.of(
          "profile",
          "sign-ins",
          "two-factor",
          "recovery",
          "app-passwords",
          "api-tokens",
          "memberships",
          "invitations",
          "mailboxes",
          "contacts",
          "mails",
          "support",
          "activity");

  private FileNames() {}
}
