package dev.kontor.account.closure;

import java.util.UUID;

/** Whose accounts are those of the provider's staff; given by the feature that knows. */
public interface StaffAccounts {
  /** Whether a user is an operator; it can't become so while their account's row is locked. */
  boolean isOperator(UUID userId);
}
