package dev.kontor.linkpage;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A call of the contract, as it is made from a command line. In path and body {@code {token}} and
 * {@code {language}} are filled in; what is in capitals, the reader fills in.
 *
 * @param tag under which the contract has it
 * @param needsSignIn whether it is made with an access token
 * @param body the JSON; empty without one
 */
record Call(
    String tag, String operationId, String method, String path, boolean needsSignIn, String body) {
  private static final Pattern BLANK = Pattern.compile("\"[A-Z_]+\"");

  static Call get(String tag, String operationId, String path) {
    return new Call(tag, operationId, "GET", path, false, "");
  }

  static Call post(String tag, String operationId, String path) {
    return new Call(tag, operationId, "POST", path, false, "");
  }

  Call signedIn() {
    return new Call(tag, operationId, method, path, true, body);
  }

  Call with(String json) {
    return new Call(tag, operationId, method, path, needsSignIn, json);
  }

  /** The same call, of an organisation. */
  Call of(UUID organisationId) {
    return new Call(
        tag,
        operationId,
        method,
        path.replace("ORGANISATION_ID", organisationId.toString()),
        needsSignIn,
        body);
  }

  boolean hasBlanks() {
    return BLANK.matcher(body).find();
  }

  /** Where Swagger UI shows it. */
  String inSwaggerUi() {
    return "/q/swagger-ui/#/" + tag.replace(" ", "%20") + "/" + operationId;
  }

  /**
   * The command for a shell. Neither base, token nor language may hold what means something there.
   *
   * @param base the service's address, up to the slash before the path
   */
  String command(String base, String token, String language) {
    var command = new StringBuilder("curl -i");
    if (method.equals("POST") && body.isEmpty()) {
      command.append(" -X POST");
    }
    command.append(" '").append(base).append(path.substring(1)).append("'");
    if (needsSignIn) {
      command.append(" \\\n  -H 'Authorization: Bearer ACCESS_TOKEN'");
    }
    if (!body.isEmpty()) {
      command.append(" \\\n  -H 'Content-Type: application/json' \\\n  -d '");
      command.append(body).append("'");
    }
    return command.toString().replace("{token}", token).replace("{language}", language);
  }
}
