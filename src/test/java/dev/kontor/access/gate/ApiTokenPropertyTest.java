package dev.kontor.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.account.session.Callers;
import dev.kontor.organisation.profile.OrganisationType;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.secret.Secrets;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.ApiTokenText;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import dev.kontor.platform.security.Scope;
import dev.kontor.platform.security.ServiceCredentials;
import dev.kontor.platform.security.StepUp;
import dev.kontor.support.Crowd;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Shelf;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * Of random owners, with whatever roles, permissions, grants and groups, on products that are
 * locked or not, and of random tokens: what the door lets through, and with which rights, is what a
 * plain model says, for random operations.
 */
@KontorTest
class ApiTokenPropertyTest {
  private static final int WORLDS = 60;
  private static final int TOKENS = 4;
  private static final int CALLS = 30;
  private static final List<String> ROLES =
      List.of("legal_representative", "administrator", "collaborator", "external");

  @Inject Customers customers;
  @Inject Crowd crowd;
  @Inject Shelf shelf;
  @Inject Organisations organisations;
  @Inject Callers lookup;
  @Inject StandingQueries standings;
  @Inject ServiceCredentials services;
  @Inject RequestContext context;
  @Inject StepUp stepUp;
  @Inject BeanManager beans;
  @Inject Clock clock;
  @Inject Jdbi jdbi;

  private Random random;
  private ApiTokenModel.World world;
  private UUID elsewhere;
  private UUID user;
  private int opened;

  /** An operation, with what its address names. */
  private record Operation(Class<?> resource, Method method) {
    boolean isOnProduct() {
      var own = method.getAnnotation(Path.class);
      return (resource.getAnnotation(Path.class).value() + (own == null ? "" : own.value()))
          .contains("{productId}");
    }

    ApiTokenModel.Asked asked() {
      var allowed = method.getAnnotation(Allowed.class);
      return new ApiTokenModel.Asked(
          allowed.value(),
          Arrays.stream(allowed.scope()).map(Scope::code).toList(),
          method.isAnnotationPresent(GET.class),
          allowed.peopleOnly() || method.isAnnotationPresent(FreshPassword.class),
          isOnProduct());
    }
  }

  @Test
  void aTokenMayWhatItsOwnerMayOfWhatItsScopesName() {
    var operations = operations();
    assertThat(operations).hasSizeGreaterThan(100);
    var founder = customers.newPerson();
    elsewhere = founder.organisationId();
    for (var number = 0; number < WORLDS; number++) {
      var seed = System.nanoTime();
      random = new Random(seed);
      QuarkusTransaction.begin();
      try {
        settle(founder.id());
        for (var i = 0; i < TOKENS; i++) {
          call(operations, "seed " + seed + " token " + i);
        }
      } finally {
        QuarkusTransaction.rollback();
      }
    }
    assertThat(opened).as("calls that were let through").isGreaterThan(WORLDS);
  }

  private void settle(UUID founder) {
    var organisation = organisations.createFor(founder, "Random", OrganisationType.COMPANY);
    var role = ROLES.get(random.nextInt(ROLES.size()));
    var member = crowd.join(organisation, role);
    var accounting = ROLES.indexOf(role) > 1 && random.nextBoolean();
    user = one("select user_id from membership where id = ?", member);
    run("update membership set accounting = ? where id = ?", accounting, member);
    var product = shelf.add(organisation, "drive", "drive");
    var locked = random.nextInt(3) == 0;
    if (locked) {
      run("update product set locked_at = now() where id = ?", product);
    }
    var right = ROLES.indexOf(role) > 1 ? grant(organisation, member, product) : "";
    var suspended = random.nextInt(8) == 0;
    if (suspended) {
      run("update membership set suspended_channels = 'manager' where id = ?", member);
    }
    var demanded = random.nextInt(8) == 0;
    if (demanded) {
      run("insert into security_policy values (?, true, ?, 0)", organisation, clock.instant());
    }
    world =
        new ApiTokenModel.World(
            organisation, product, role, accounting, right, locked, suspended, demanded);
  }

  /** Directly or by a work group, one right or none. */
  private String grant(UUID organisation, UUID member, UUID product) {
    var right = List.of("", "use", "statistics", "technical").get(random.nextInt(4));
    if (right.isEmpty()) {
      return right;
    }
    var byGroup = random.nextBoolean();
    var holder = byGroup ? UUID.randomUUID() : member;
    if (byGroup) {
      var name = holder.toString();
      run("insert into work_group values (?, ?, ?, ?, now(), 0)", organisation, holder, name, name);
      run("insert into work_group_member values (?, ?, ?)", organisation, holder, member);
    }
    run(
        "insert into access_matrix (organisation_id, holder_id, %s, everything, version)"
                .formatted(byGroup ? "group_id" : "member_id")
            + " values (?, ?, ?, false, 0)",
        organisation,
        holder,
        holder);
    run(
        "insert into product_grant values (?, ?, ?, ?, 'drive')",
        organisation,
        holder,
        product,
        right);
    return right;
  }

  private void call(List<Operation> operations, String seed) {
    var personal = random.nextInt(3) > 0;
    var limited = personal && random.nextBoolean();
    var right = random.nextInt(6) > 0;
    var only = limited ? (right ? world.organisation() : elsewhere) : null;
    var expired = random.nextInt(10) == 0;
    var scopes =
        Arrays.stream(Scope.values())
            .map(Scope::code)
            .filter(each -> random.nextBoolean())
            .toList();
    var token = new ApiTokenModel.Token(personal, only, expired, Set.copyOf(scopes));
    var secret =
        add(token, scopes.isEmpty() ? List.of("account:read") : scopes, expired ? -1 : 3600);
    for (var i = 0; i < CALLS; i++) {
      var operation = operations.get(random.nextInt(operations.size()));
      var organisation = random.nextInt(8) == 0 ? elsewhere : world.organisation();
      var product = random.nextInt(8) == 0 ? UUID.randomUUID() : world.product();
      var expected = ApiTokenModel.rights(world, token, operation.asked(), organisation, product);
      var answer = pass(operation, secret, organisation, product);
      assertThat(answer)
          .as("%s, %s, %s, %s", seed, world, token, operation.method())
          .isEqualTo(expected);
      opened += expected.isPresent() ? 1 : 0;
    }
  }

  private String add(ApiTokenModel.Token token, List<String> scopes, int seconds) {
    var secret =
        ApiTokenText.next(token.personal() ? ApiTokenText.PERSONAL : ApiTokenText.OF_ORGANISATION);
    var id = UUID.randomUUID();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into api_token (id, family_id, user_id, organisation_id, limited_to, name,
                      token_hash, hint, scopes, address_ranges, created_at, created_by, expires_at)
                    values (:id, :id, cast(:user as uuid), cast(:organisation as uuid),
                      cast(:only as uuid), 'Random', :hash, '', :scopes, '{}', :now, :id, :end)""")
                .bind("id", id)
                .bindByType("user", token.personal() ? user : null, UUID.class)
                .bindByType(
                    "organisation", token.personal() ? null : world.organisation(), UUID.class)
                .bindByType("only", token.only(), UUID.class)
                .bind("hash", Secrets.hash(secret))
                .bindArray("scopes", String.class, scopes)
                .bind("now", clock.instant())
                .bind("end", clock.instant().plusSeconds(seconds))
                .execute());
    return secret;
  }

  /** The rights with which a call goes on; empty where it is refused. */
  private Optional<Set<Right>> pass(
      Operation operation, String secret, UUID organisation, UUID product) {
    var parameters = new MultivaluedHashMap<String, String>();
    parameters.putSingle("organisationId", organisation.toString());
    if (operation.isOnProduct()) {
      parameters.putSingle("productId", product.toString());
    }
    var uri = answering(UriInfo.class, Map.of("getPathParameters", parameters));
    var call =
        answering(
            ContainerRequestContext.class,
            Map.of("getHeaderString", "Bearer " + secret, "getUriInfo", uri));
    var resource = answering(ResourceInfo.class, Map.of("getResourceMethod", operation.method()));
    try {
      new AllowedFilter(lookup, standings, services, context, stepUp, resource).filter(call);
      return Optional.of(context.caller().rights());
    } catch (DomainException refusal) {
      assertThat(refusal.type().kind().status()).isIn(401, 403, 404);
      return Optional.empty();
    }
  }

  private static <T> T answering(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answers.get(method.getName())));
  }

  private List<Operation> operations() {
    var found = new ArrayList<Operation>();
    for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      if (bean.getBeanClass().isAnnotationPresent(Path.class)) {
        Arrays.stream(bean.getBeanClass().getDeclaredMethods())
            .filter(each -> each.isAnnotationPresent(Allowed.class))
            .forEach(each -> found.add(new Operation(bean.getBeanClass(), each)));
      }
    }
    return found;
  }

  private void run(String statement, Object... values) {
    jdbi.useHandle(handle -> handle.execute(statement, values));
  }

  private UUID one(String statement, Object value) {
    return jdbi.withHandle(
        handle -> handle.createQuery(statement).bind(0, value).mapTo(UUID.class).one());
  }
}
