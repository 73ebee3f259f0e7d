package dev.kontor.platform.security;

import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import java.lang.reflect.Method;

/** What API tokens are kept from, whoever's they are. */
public final class TokenDoor {
  private TokenDoor() {}

  /**
   * Lets operations pass that tokens may call at all.
   *
   * @throws DomainException 403 {@code person-needed} or {@code api-token-not-accepted}
   */
  public static void requireOpen(Method operation) {
    if (operation.isAnnotationPresent(FreshPassword.class)) {
      throw CommonProblem.PERSON_NEEDED.exception();
    }
    var authenticated = operation.getAnnotation(Authenticated.class);
    var isOpenToAll = authenticated != null && authenticated.anyToken();
    if (!isOpenToAll && OperationScope.of(operation).isEmpty()) {
      throw notAccepted();
    }
  }

  /**
   * Lets tokens pass that were made for an operation.
   *
   * @throws DomainException 403 {@code scope-missing}, which names the scope (RFC 6750)
   */
  public static void requireScope(Method operation, Caller.ApiToken token) {
    OperationScope.of(operation).forEach(scope -> requireScope(scope, token));
  }

  /**
   * Lets callers pass who hold a right that only some calls of an operation need.
   *
   * @throws DomainException 403: {@code scope-missing} where a token's scopes don't leave it, or
   *     {@code not-allowed}
   */
  public static void requireRight(Caller caller, Right right) {
    requireRight(caller, right, right.reads());
  }

  /**
   * The same.
   *
   * @param reads whether the call only shows something, for which the scope of reading is enough
   */
  public static void requireRight(Caller caller, Right right, boolean reads) {
    if (caller.may(right)) {
      return;
    }
    if (caller.token() != null) {
      requireScope(Scope.of(right.area(), reads), caller.token());
    }
    throw CommonProblem.NOT_ALLOWED.exception();
  }

  private static void requireScope(Scope scope, Caller.ApiToken token) {
    if (!token.scopes().contains(scope)) {
      throw CommonProblem.SCOPE_MISSING
          .exception(scope.code())
          .with("scope", scope.code())
          .withHeader(
              "WWW-Authenticate",
              "Bearer error=\"insufficient_scope\", scope=\"" + scope.code() + "\"");
    }
  }

  /** The refusal of API tokens where only people, operators or services call. */
  public static DomainException notAccepted() {
    return CommonProblem.API_TOKEN_NOT_ACCEPTED.exception();
  }
}
