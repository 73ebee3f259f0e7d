package dev.kontor.access.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.access.grant.MatrixTable.Holder;
import dev.kontor.organisation.profile.OrganisationType;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.Right;
import dev.kontor.support.Crowd;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Shelf;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Random organisations change step by step, and after each step the database says the same as a
 * plain model: of all rights of all members, with all their sources, and of all checks.
 */
@KontorTest
@Order(KontorTest.FIRST)
class EffectiveRightQueriesPropertyTest {
  private static final int ORGANISATIONS = 50;
  private static final int STEPS = 21;
  private static final List<String> TYPES = List.of("drive", "domain", "ticketing");

  @Inject Customers customers;
  @Inject Crowd crowd;
  @Inject Shelf shelf;
  @Inject Organisations organisations;
  @Inject MatrixTable matrices;
  @Inject GrantQueries resolver;
  @Inject CheckQueries checks;
  @Inject Jdbi jdbi;

  private Random random;
  private UUID organisationId;
  private AccessModel model;

  @Test
  void theDatabaseSaysWhatTheModelSays() {
    var founder = customers.newPerson().id();
    for (var number = 0; number < ORGANISATIONS; number++) {
      var seed = System.nanoTime();
      random = new Random(seed);
      QuarkusTransaction.begin();
      try {
        settle(founder);
        for (var step = 0; step < STEPS; step++) {
          change(step);
          assertThat(effective()).as("seed %s, step %s", seed, step).isEqualTo(model.effective());
        }
        assertThat(granted()).as("checks, seed %s", seed).isEqualTo(modelled());
      } finally {
        QuarkusTransaction.rollback();
      }
    }
  }

  private void settle(UUID founder) {
    organisationId = organisations.createFor(founder, "Random", OrganisationType.COMPANY);
    model = new AccessModel(rightsOfTypes());
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select id from membership where organisation_id = ?")
                .bind(0, organisationId)
                .mapTo(UUID.class)
                .forEach(id -> model.addMember(id, true)));
    crowd.join(organisationId, "administrator", 1).forEach(id -> model.addMember(id, true));
    crowd.join(organisationId, "collaborator", 2).forEach(id -> model.addMember(id, false));
    crowd.join(organisationId, "external", 1).forEach(id -> model.addMember(id, false));
  }

  private void change(int step) {
    switch (step < 3 ? step : random.nextInt(8)) {
      case 0 -> addProduct();
      case 1 -> addGroup();
      case 2, 3 -> replace(Holder.member(organisationId, any(model.members())));
      case 4 -> replaceOfGroup();
      case 5, 6 -> joinOrLeave();
      default -> removeGroupOrAddProduct();
    }
  }

  private void addProduct() {
    var type = any(TYPES);
    var name = type.equals("domain") ? Shelf.newDomainName() : type;
    model.addProduct(shelf.add(organisationId, type, name), type);
  }

  private void addGroup() {
    var id = UUID.randomUUID();
    execute(
        "insert into work_group values (?, ?, ?, ?, now(), 0)",
        organisationId,
        id,
        id.toString(),
        id.toString());
    model.addGroup(id);
  }

  private void replaceOfGroup() {
    if (model.groups().isEmpty()) {
      addGroup();
    }
    replace(Holder.group(organisationId, any(model.groups())));
  }

  private void joinOrLeave() {
    if (model.groups().isEmpty()) {
      addGroup();
    }
    var group = any(model.groups());
    var member = any(model.members());
    if (random.nextInt(4) > 0) {
      execute(
          "insert into work_group_member values (?, ?, ?) on conflict do nothing",
          organisationId,
          group,
          member);
      model.join(group, member);
    } else {
      execute(
          "delete from work_group_member where organisation_id = ? and group_id = ? and member_id = ?",
          organisationId,
          group,
          member);
      model.leave(group, member);
    }
  }

  private void removeGroupOrAddProduct() {
    if (model.groups().isEmpty() || random.nextBoolean()) {
      addProduct();
      return;
    }
    var group = any(model.groups());
    execute("delete from work_group where organisation_id = ? and id = ?", organisationId, group);
    model.removeGroup(group);
  }

  private void replace(Holder holder) {
    var matrix = randomMatrix();
    var before = matrices.read(holder).entitlements();
    var after = resolver.resolve(organisationId, matrix, "grants");
    matrices.replace(holder, after.everything(), after.without(before), before.without(after));
    model.replace(holder.id(), matrix);
    assertThat(matrices.read(holder).entitlements()).isEqualTo(after);
  }

  private AccessRequest randomMatrix() {
    var grants = new ArrayList<Grant>();
    for (var i = random.nextInt(5); i > 0; i--) {
      var type = any(TYPES);
      var products = model.products();
      grants.add(
          switch (random.nextInt(3)) {
            case 0 -> new Grant(null, type, true, randomRights(type));
            case 1 -> new Grant(null, type, null, randomRights(type));
            default -> {
              var product = any(products);
              yield Grant.on(product, randomRights(model.typeOf(product)));
            }
          });
    }
    return new AccessRequest(random.nextInt(10) == 0, grants);
  }

  private List<String> randomRights(String type) {
    var all = List.copyOf(model.rightsOf(type));
    var some = all.stream().filter(each -> random.nextBoolean()).toList();
    return some.isEmpty() ? List.of(any(all)) : some;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private Set<String> effective() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from member_right where organisation_id = ?")
                .bind(0, organisationId)
                .map(
                    (row, context) ->
                        String.join(
                            " ",
                            row.getString("member_id"),
                            row.getString("product_id"),
                            row.getString("right_code"),
                            row.getString("source"),
                            row.getString("group_id")))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Who may what by the checks: nothing is locked here, and no factor is required. */
  private Set<String> granted() {
    var questions = new ArrayList<Check>();
    for (var member : model.members()) {
      for (var product : model.products()) {
        for (var right : model.rightsOf(model.typeOf(product))) {
          questions.add(new Check(member, null, product, right, "desktop", null, null));
        }
      }
    }
    var manager = Caller.system().with(Set.of(Right.MANAGE_MEMBERS));
    var results =
        checks
            .answer(
                manager,
                organisationId,
                new CheckRequest(questions, null, null, null, null, null, null, null))
            .results();
    var granted = new TreeSet<String>();
    for (var i = 0; i < questions.size(); i++) {
      if (results.get(i).allowed()) {
        var asked = questions.get(i);
        granted.add(asked.memberId() + " " + asked.productId() + " " + asked.right());
      }
    }
    return granted;
  }

  private Set<String> modelled() {
    return model.effective().stream()
        .map(each -> String.join(" ", List.of(each.split(" ")).subList(0, 3)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Map<String, Set<String>> rightsOfTypes() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select type, code from product_right")
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .collect(
                    Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toSet()))));
  }

  private void execute(String sql, Object... values) {
    jdbi.useHandle(handle -> handle.execute(sql, values));
  }
}
