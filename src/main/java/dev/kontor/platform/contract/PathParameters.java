package dev.kontor.platform.contract;

import java.util.Locale;

/** What stands in the paths. */
final class PathParameters {
  private PathParameters() {}

  static String description(String name) {
    return switch (name) {
      case "token" -> "From the link in the mail";
      case "slug" -> "The last part of a problem's `type`";
      case "provider" -> "The payment provider's code";
      case "name" -> "A domain's name, in Unicode or in its ASCII form";
      default -> "The id of the " + words(name.substring(0, name.length() - "Id".length()));
    };
  }

  static String example(String name) {
    return switch (name) {
      case "token" -> "3pZ0mZk1c5yq8r7tQbV2xW4sD6fG9hJ0kLmN1oP2qRs";
      case "slug" -> "stale-version";
      case "provider" -> "sandbox";
      case "name" -> "alpenglueck.ch";
      case "organisationId" -> "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90";
      case "userId" -> "019ab3c4-6f02-7b1d-8c55-2f9e4d7a6b31";
      case "memberId" -> "019ab3c4-8e20-7a65-b2d3-7c1f0e9d8b44";
      default -> "019ab3c5-0b66-7d02-a1e8-4c3b2a190f87";
    };
  }

  private static String words(String camelCase) {
    return camelCase.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }
}
