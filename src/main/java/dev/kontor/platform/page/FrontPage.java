package dev.kontor.platform.page;

/**
 * Where a program finds out about the service, as addresses of its own.
 *
 * @param contract the OpenAPI document
 * @param swaggerUi the same for people, who can try the calls there
 * @param problems all problem types
 */
record FrontPage(String contract, String swaggerUi, String problems) {
  static final FrontPage ADDRESSES =
      new FrontPage("/q/openapi", "/q/swagger-ui/", ProblemResource.PATH);
}
