package dev.kontor.demonstration;

import static dev.kontor.demonstration.DemonstrationIds.ALPENGLUECK;
import static dev.kontor.demonstration.DemonstrationIds.ANNA;
import static dev.kontor.demonstration.DemonstrationIds.EVA;
import static dev.kontor.demonstration.DemonstrationIds.EVA_AS_MEMBER;
import static dev.kontor.demonstration.DemonstrationIds.LEA;
import static dev.kontor.demonstration.DemonstrationIds.LEA_AS_MEMBER;
import static dev.kontor.demonstration.DemonstrationIds.MARCO;
import static dev.kontor.demonstration.DemonstrationIds.MARCO_AS_MEMBER;
import static dev.kontor.demonstration.DemonstrationIds.PAUL;
import static dev.kontor.demonstration.DemonstrationIds.RITA;

import dev.kontor.account.identity.Accounts;
import dev.kontor.account.identity.Person;
import dev.kontor.demonstration.DemonstrationProducts.Colleague;
import dev.kontor.organisation.membership.Memberships;
import dev.kontor.organisation.membership.Permission;
import dev.kontor.organisation.membership.Rank;
import dev.kontor.organisation.membership.Role;
import dev.kontor.organisation.profile.OrganisationType;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.database.DatabaseConfig;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.mail.MailConfig;
import dev.kontor.platform.text.Language;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Alpenglück GmbH and its people, made at the first start. */
@Singleton
class Demonstration {
  private static final Logger LOG = Logger.getLogger(Demonstration.class);
  static final String PASSWORD = "try kontor with alpenglueck";
  private static final String FOUNDER = "anna@alpenglueck.example";

  private final Accounts accounts;
  private final Organisations organisations;
  private final Memberships memberships;
  private final DemonstrationProducts products;
  private final DemonstrationOffice office;
  private final DemonstrationNeighbours neighbours;
  private final DemonstrationFair fair;
  private final DemonstrationLinks links;
  private final DemonstrationFactors factors;
  private final DemonstrationScripts scripts;
  private final DemonstrationMoney money;
  private final DemonstrationGifts gifts;
  private final DemonstrationCarts carts;
  private final DemonstrationArchive archive;
  private final Ids ids;
  private final boolean isWanted;
  private final String address;
  private final String mails;

  Demonstration(
      Accounts accounts,
      Organisations organisations,
      Memberships memberships,
      DemonstrationProducts products,
      DemonstrationOffice office,
      DemonstrationNeighbours neighbours,
      DemonstrationFair fair,
      DemonstrationLinks links,
      DemonstrationFactors factors,
      DemonstrationScripts scripts,
      DemonstrationMoney money,
      DemonstrationGifts gifts,
      DemonstrationCarts carts,
      DemonstrationArchive archive,
      Ids ids,
      DemonstrationConfig config,
      DatabaseConfig database,
      MailConfig mail,
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "quarkus.http.port") int port) {
    this.accounts = accounts;
    this.organisations = organisations;
    this.memberships = memberships;
    this.products = products;
    this.office = office;
    this.neighbours = neighbours;
    this.fair = fair;
    this.links = links;
    this.factors = factors;
    this.scripts = scripts;
    this.money = money;
    this.gifts = gifts;
    this.carts = carts;
    this.archive = archive;
    this.ids = ids;
    isWanted = config.demonstration().orElse(database.embeddedDatabase());
    address = "http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + port;
    mails =
        mail.smtp().host().isPresent()
            ? ""
            : "; mails lie in " + database.dataDir().resolve("mail").toAbsolutePath();
  }

  @ActivateRequestContext
  void fill(@Observes StartupEvent event) {
    if (!isWanted) {
      return;
    }
    if (accounts.isEmpty()) {
      QuarkusTransaction.disallowingExisting().run(this::make);
      neighbours.putUpLogo();
      money.topUp();
      QuarkusTransaction.disallowingExisting().run(money::book);
      QuarkusTransaction.disallowingExisting().run(gifts::give);
      QuarkusTransaction.disallowingExisting().run(carts::fill);
      carts.order();
      QuarkusTransaction.disallowingExisting().run(money::export);
      QuarkusTransaction.disallowingExisting().run(money::giveBack);
      money.awaitTransfer();
      QuarkusTransaction.disallowingExisting().run(this::closeInn);
    }
    if (isThere()) {
      LOG.infof("Try it at %s/q/swagger-ui%s", address, mails);
      LOG.infof(
          "Demonstration sign-ins, all with the password “%s”: %s (legal representative),"
              + " lea@alpenglueck.example (administrator), marco@alpenglueck.example"
              + " (collaborator, accounting), eva@agentur.example (external)",
          PASSWORD, FOUNDER);
    }
  }

  private void closeInn() {
    archive.close(accounts.find(PAUL).orElseThrow());
  }

  /** Whether its people are there, and wanted. */
  boolean isThere() {
    return isWanted && accounts.findConfirmed(FOUNDER).isPresent();
  }

  private void make() {
    var anna = account(ANNA, FOUNDER, "Anna", "Keller", Language.DE);
    ids.giving(
        List.of(ALPENGLUECK),
        () -> organisations.createFor(anna.id(), "Alpenglück GmbH", OrganisationType.COMPANY));
    var lea = account(LEA, "lea@alpenglueck.example", "Léa", "Favre", Language.FR);
    join(LEA_AS_MEMBER, lea, Role.ADMINISTRATOR, List.of());
    var marco = account(MARCO, "marco@alpenglueck.example", "Marco", "Rossi", Language.IT);
    join(MARCO_AS_MEMBER, marco, Role.COLLABORATOR, List.of(Permission.ACCOUNTING));
    var rita = account(RITA, "rita@edelweiss.example", "Rita", "Lang", Language.DE);
    var paul = account(PAUL, "paul@huber.example", "Paul", "Huber", Language.DE);
    var eva = account(EVA, "eva@agentur.example", "Eva", "Moreno", Language.ES);
    join(EVA_AS_MEMBER, eva, Role.EXTERNAL, List.of());
    products.make(new Colleague(MARCO_AS_MEMBER, marco), new Colleague(EVA_AS_MEMBER, eva));
    office.furnish(anna, marco);
    neighbours.settle(anna, lea, marco, eva, rita);
    fair.open(anna);
    links.leaveOpen(anna, marco, paul);
    factors.protect(rita);
    scripts.permit(anna);
  }

  private void join(UUID memberId, Person person, Role role, List<Permission> permissions) {
    ids.giving(
        List.of(memberId),
        () -> memberships.join(ALPENGLUECK, person, Rank.of(role, permissions), null));
  }

  private Person account(
      UUID id, String email, String firstName, String lastName, Language language) {
    return ids.giving(
        List.of(id),
        () ->
            accounts.create(
                new Accounts.NewAccount(
                    email, PASSWORD, firstName, lastName, language, "CH", "Europe/Zurich")));
  }
}
