package dev.kontor.platform.contract;

import static dev.kontor.platform.problem.CommonProblem.FRESH_AUTHENTICATION_REQUIRED;

import dev.kontor.platform.security.Scope;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/** Turns the generated document into the contract. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ContractFilter implements OASFilter {
  static final String BEARER = "bearer";
  static final String API_TOKEN = "apiToken";
  static final String SERVICE_CREDENTIAL = "serviceCredential";

  /** What comes otherwise stands at the answer 401. */
  private static final String FRESH_PASSWORD = "a fresh `reauthenticate`.";

  /** In the order in which somebody new needs them. */
  private static final List<Map.Entry<String, String>> TAGS =
      List.of(
          Map.entry("Sign-in", "Sessions, tokens, and their keys."),
          Map.entry("Me", "The signed-in user's own account."),
          Map.entry("Organisations", "Details and logo."),
          Map.entry("Members", "Who belongs to an organisation, and what they are there."),
          Map.entry("Invitations", "How people join."),
          Map.entry("Work groups", "Members to whom access is granted together."),
          Map.entry("Products", "What an organisation has."),
          Map.entry("Access", "Who may do what with which product."),
          Map.entry("Finder", "Where one's products are, and whether a domain is free."),
          Map.entry("Prepaid account", "Money that an organisation keeps with the provider."),
          Map.entry("Carts", "What an organisation is about to buy, and what it costs today."),
          Map.entry("Orders", "What an organisation ordered, and what became of it."),
          Map.entry("Renewals", "Products that end soon, and how they go on."),
          Map.entry("Invoices", "What was sold, and what was taken back of it."),
          Map.entry("Payments", "How organisations pay, and what providers tell of it."),
          Map.entry("Billing addresses", "Where invoices go."),
          Map.entry("Activity", "Who did what."),
          Map.entry("Catalogue", "What there is to be had, and at which (sample) prices."),
          Map.entry("Reference", "Lists and explanations."),
          Map.entry("Sign-up", "Getting an account."),
          Map.entry("Two-factor authentication", "The signed-in user's second factors."),
          Map.entry("Security policy", "What an organisation requires of its users' sign-ins."),
          Map.entry("App passwords", "How programs get at the provider's services."),
          Map.entry("API tokens", "How scripts call without a person's password."),
          Map.entry("Holdings", "What members keep in products."),
          Map.entry("Product services", "For the provider's own services, with their credentials."),
          Map.entry("Trying things out", "For development only."),
          Map.entry(
              "Operators", "For the provider's own staff; there is nothing here for others."));

  /** Of what says nothing else. */
  private static final List<SecurityRequirement> USUAL_SECURITY =
      List.of(OASFactory.createSecurityRequirement().addScheme(BEARER, List.of()));

  private static final String SIGN_IN = "/v1/auth/sign-in";

  private static final String TRYING_OUT =
      """
      ## Try it out

      With the demonstration data of the first start all examples can be executed as they stand:

      1. Open **Sign-in**, then `POST /v1/auth/sign-in`, and press **Execute**. This signs in Anna,
         legal representative of Alpenglück GmbH, and this page keeps her access token, as the
         closed padlocks show. It is good for ten minutes: then press **Execute** there again.
      2. All else is open now. List the members, make a work group, top up the prepaid account: each
         time open the operation and press **Execute**.
      3. Scripts call with API tokens. Under **API tokens**, `POST /v1/me/api-tokens` makes one;
         copy the `token` of its answer into **Authorize**, `apiToken`. From then on this page calls
         with it whatever is open to such tokens: list the members once more. Other scopes are
         missing in it, and refused. **Logout** there goes back to Anna.

      To sign in as somebody else, change the address in the example: `lea@alpenglueck.example`
      (administrator), `marco@alpenglueck.example` (collaborator) and `eva@agentur.example`
      (external) have the same password. A token from elsewhere goes into **Authorize**, `bearer`.
      """;

  private final Endpoints endpoints;
  private final CodeProperties code;
  private final ProblemResponses problems;
  private final ScopeTable scopes = new ScopeTable();

  public ContractFilter(IndexView index) {
    endpoints = new Endpoints(index);
    code = new CodeProperties(index);
    problems = new ProblemResponses(index);
  }

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    describe(contract);
    beginWithSignIn(contract.getPaths());
    Schemas.complete(contract, code);
    contract.getPaths().getPathItems().values().stream()
        .flatMap(path -> operations(path).stream())
        .forEach(this::complete);
    ThingHeaders.describe(contract);
    problems.define(contract.getComponents());
    Examples.fill(contract);
    NullsInExamples.fill(contract);
    Unions.apply(contract);
    Examples.leaveToBodies(contract);
    SharedParts.apply(contract);
    SharedExamples.apply(contract);
    scopes.addTo(contract.getInfo());
  }

  /** All else is sorted by path. */
  private static void beginWithSignIn(Paths paths) {
    var items = new LinkedHashMap<String, PathItem>();
    items.put(SIGN_IN, paths.getPathItem(SIGN_IN));
    items.putAll(paths.getPathItems());
    paths.setPathItems(items);
  }

  private static List<Operation> operations(PathItem path) {
    return List.copyOf(path.getOperations().values());
  }

  private void complete(Operation operation) {
    var endpoint = endpoints.of(operation);
    var security = security(endpoint);
    operation.setSecurity(security.equals(USUAL_SECURITY) ? null : security);
    Successes.describe(operation, endpoint);
    Headers.describe(operation, endpoint);
    problems.add(operation, endpoint);
    scopes.note(endpoint.scopes(), operation);
    if (endpoint.needsFreshPassword()) {
      operation.setDescription(operation.getDescription() + " Needs " + FRESH_PASSWORD);
    } else if (endpoint.refusals().contains(FRESH_AUTHENTICATION_REQUIRED.slug())) {
      operation.setDescription(operation.getDescription() + " May need " + FRESH_PASSWORD);
    }
  }

  /** Each is enough by itself. */
  private static List<SecurityRequirement> security(Endpoint endpoint) {
    var schemes = new ArrayList<SecurityRequirement>();
    if (endpoint.isForUsers()) {
      schemes.add(requirement(BEARER, List.of()));
    }
    var scopes = endpoint.scopes().stream().map(Scope::code).toList();
    if (!scopes.isEmpty() || endpoint.isOpenToAnyApiToken()) {
      schemes.add(requirement(API_TOKEN, scopes));
    }
    if (endpoint.isForServices()) {
      schemes.add(requirement(SERVICE_CREDENTIAL, List.of()));
    }
    return schemes;
  }

  private static SecurityRequirement requirement(String scheme, List<String> scopes) {
    return OASFactory.createSecurityRequirement().addScheme(scheme, scopes);
  }

  private static void describe(OpenAPI contract) {
    contract.setInfo(
        OASFactory.createInfo()
            .title("Kontor")
            .version("1")
            .description(
                "Account administration of a hosting and cloud provider: people, organisations, and"
                    + " who may do what in them.\n\nFailures are `application/problem+json` (RFC 9457)"
                    + " with texts in the language of `Accept-Language` (de, en, fr, it, es)."
                    + " Each operation names the types that it refuses with; `/problems/{slug}`"
                    + " explains each. Any call is refused with 400"
                    + " `credential-in-address` where its address holds an API token."
                    + " Every answer has `X-Request-Id`, `RateLimit` and"
                    + " `RateLimit-Policy`, described at the answers that any call may get."
                    + " Lists go on at `next`. What several people edit carries an `ETag`, and is"
                    + " changed with `If-Match`.\n\n"
                    + TRYING_OUT)
            .contact(OASFactory.createContact().name("Kontor").url("https://kontor.example"))
            .license(
                OASFactory.createLicense()
                    .name("Apache-2.0")
                    .url("https://www.apache.org/licenses/LICENSE-2.0")));
    contract.setSecurity(USUAL_SECURITY);
    contract.setServers(
        List.of(OASFactory.createServer().url("/").description("Where the document came from")));
    contract.setTags(
        TAGS.stream()
            .map(tag -> OASFactory.createTag().name(tag.getKey()).description(tag.getValue()))
            .toList());
    contract
        .getComponents()
        .addSecurityScheme(
            BEARER,
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(BEARER)
                .bearerFormat("JWT")
                .description("The access token of a sign-in"))
        .addSecurityScheme(
            API_TOKEN,
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(BEARER)
                .bearerFormat("kontor_(pat|org)_[0-9A-Za-z]{36}")
                .description(
                    "An API token, `kontor_(pat|org)_[0-9A-Za-z]{36}`, with the scopes that the"
                        + " operation names; with any where it names none"))
        .addSecurityScheme(
            SERVICE_CREDENTIAL,
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(BEARER)
                .description("The credential of one of the provider's product services"));
  }
}
