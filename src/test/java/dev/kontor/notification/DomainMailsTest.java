package dev.kontor.notification;

import static dev.kontor.support.Accesses.matrix;
import static dev.kontor.support.Accesses.on;
import static dev.kontor.support.Accesses.replace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.money.Money;
import dev.kontor.product.expiry.DomainNotice;
import dev.kontor.product.expiry.ExpiringDomains;
import dev.kontor.product.product.Redemption;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** DOM-1, MEM-8: who is told of domains around their expiry, once, and in which words. */
@KontorTest
class DomainMailsTest {
  private static final LocalDate END = LocalDate.of(2027, 3, 1);
  private static final String EXPIRED = "Domains of “Anna Keller” have expired";

  @Inject Customers customers;
  @Inject Mailbox mailbox;
  @Inject PassingTime time;
  @Inject ExpiringDomains domains;
  @Inject Tables tables;
  @Inject Event<DomainNotice> notices;

  private Person anna;
  private UUID organisation;

  @BeforeEach
  void anOrganisation() {
    anna = customers.newPerson();
    organisation = anna.organisationId();
  }

  @Test
  void contactsAndReadersGetOneMailEachOfWhatIsTheirs() {
    var contact = Customers.newAddress();
    var end = domains.today().plusDays(2);
    var hut = domains.domain(organisation, "hut-" + UUID.randomUUID() + ".ch", end, contact);
    var inn =
        domains.domain(
            organisation,
            "inn-" + UUID.randomUUID() + ".ch",
            end,
            contact.toUpperCase(Locale.ROOT).replace("EXAMPLE.COM", "example.com"));
    var spa = domains.domain(organisation, "spa-" + UUID.randomUUID() + ".ch", end, null);
    var keeper = member(hut, "domains");
    var silent = member(inn, "billing");

    time.passesWithItsWork("P2D");

    assertThat(text(of(anna.email(), EXPIRED))).contains("• hut-", "• inn-", "• spa-");
    assertThat(text(of(keeper.email(), EXPIRED))).contains("• hut-").doesNotContain("inn-", "spa-");
    assertThat(of(silent.email(), EXPIRED)).isEmpty();
    var told = text(of(contact, EXPIRED));
    assertThat(told).contains("• hut-", "• inn-", "contact for a domain").doesNotContain("spa-");
    assertThat(told).doesNotContain("Hello Anna");
    assertThat(spa).isNotNull();
  }

  @Test
  void aContactWhoReadsNoticesAnywayIsToldOfTheRestOnly() {
    var hut = domains.domain(organisation, domains.today().plusDays(90));
    var keeper = member(hut, "domains");
    var other = UUID.randomUUID();

    tell(
        DomainNotice.Kind.EXPIRED,
        List.of(
            domain(hut, "hut.ch", 40, "45.00", keeper.email()),
            domain(other, "inn.ch", 40, "45.00", keeper.email()),
            domain(UUID.randomUUID(), "spa.ch", 40, "45.00", anna.email())));

    assertThat(of(keeper.email(), EXPIRED))
        .extracting(Mailbox::text)
        .hasSize(2)
        .anySatisfy(mail -> assertThat(mail).contains("hut.ch").doesNotContain("inn.ch"))
        .anySatisfy(mail -> assertThat(mail).contains("inn.ch").doesNotContain("hut.ch"));
    assertThat(of(anna.email(), EXPIRED)).hasSize(1);
  }

  @Test
  void whereNobodyElseReadsThemTheLegalRepresentativesAreTold() {
    tables.run(
        """
        update membership set notify_domains = false, notify_technical = false
        where organisation_id = ?""",
        organisation);

    tell(
        DomainNotice.Kind.EXPIRED, List.of(domain(UUID.randomUUID(), "hut.ch", 40, "45.00", null)));

    assertThat(text(of(anna.email(), EXPIRED))).contains("as a legal representative");
  }

  @Test
  void aMailShowsTwentyDomainsAndHowManyMore() {
    var contact = Customers.newAddress();
    tell(
        DomainNotice.Kind.EXPIRED,
        IntStream.rangeClosed(1, 23)
            .mapToObj(i -> domain(UUID.randomUUID(), "d" + i + ".ch", 40, "45.00", contact))
            .toList());

    for (var address : List.of(anna.email(), contact)) {
      assertThat(text(of(address, EXPIRED)))
          .contains("• d20.ch", "and 3 more")
          .doesNotContain("d21.ch");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DUE | after that it can be restored within 40 days, for CHF 45.00",
        "RENEWS | They renew by themselves from 22 February 2027 on: you need do nothing",
        "NOT_RENEWED_YET | Automatic renewal is switched on, but they aren't renewed yet",
        "WARRANTED | we renew them on account on the day before",
        "CANCELLED | please take the cancellation back in the manager before then",
        "EXPIRED | • hut.ch (for CHF 45.00, until 10 April 2027",
        "LAST_WEEK | can be restored until 1 March 2027",
        "RELEASED | anybody can register them",
      })
  void eachKindHasItsWords(DomainNotice.Kind kind, String words) {
    tell(kind, List.of(domain(UUID.randomUUID(), "hut.ch", 40, "45.00", null)));

    assertThat(text(mailbox.of(anna.email()))).contains(words).contains("• hut.ch");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "fr", "it", "es"})
  void nothingIsLeftOverInAnyLanguage(String language) throws MessagingException {
    var contact = Customers.newAddress();
    tables.run("update organisation set language = ? where id = ?", language, organisation);
    for (var kind : DomainNotice.Kind.values()) {
      tell(
          kind,
          List.of(
              domain(UUID.randomUUID(), "hut.ch", 40, "45.00", contact),
              domain(UUID.randomUUID(), "inn.ch", 1, "45.00", contact),
              domain(UUID.randomUUID(), "spa.ch", 30, null, contact),
              domain(UUID.randomUUID(), "bar.ch", 0, "0.00", contact)));
    }

    var mails = mailbox.of(contact);
    assertThat(mails).hasSize(DomainNotice.Kind.values().length);
    for (var mail : mails) {
      assertThat(mail.getSubject()).contains("Anna Keller").doesNotContain("{", "''");
      assertThat(Mailbox.text(mail))
          .contains("• hut.ch", "• inn.ch", "• spa.ch", "• bar.ch")
          .doesNotContain("{", "}", "''", " null ", "domain.lost", "domain.days");
    }
  }

  private Person member(UUID domain, String notice) {
    var member = customers.newMember(anna, "collaborator");
    var id = customers.memberId(anna, member);
    replace(anna, id, matrix(on(domain, "use"))).statusCode(200);
    var all = new HashMap<String, Object>();
    for (var kind : List.of("billing", "technical", "domains", "security", "news")) {
      all.put(kind, kind.equals("security") || kind.equals(notice));
    }
    member
        .calls()
        .header("If-Match", "*")
        .body(all)
        .put("/v1/organisations/{o}/members/{m}/contact-preferences", anna.organisationId(), id)
        .then()
        .statusCode(200);
    return member;
  }

  private static DomainNotice.Domain domain(
      UUID id, String name, int days, @Nullable String fee, @Nullable String contact) {
    var back = new Redemption(END.plusDays(days), fee == null ? null : new Money(fee, "CHF"));
    return new DomainNotice.Domain(id, name, END, true, back, contact);
  }

  private void tell(DomainNotice.Kind kind, List<DomainNotice.Domain> told) {
    QuarkusTransaction.requiringNew()
        .run(() -> notices.fire(new DomainNotice(organisation, kind, END, told)));
    time.passesWithItsWork("PT1S");
  }

  /** Of the one mail. */
  private static String text(List<MimeMessage> mails) {
    assertThat(mails).hasSize(1);
    return Mailbox.text(mails.get(0)).replaceAll("[\\s\u00a0\u202f]+", " ");
  }

  private List<MimeMessage> of(String address, String subject) {
    return mailbox.of(address).stream().filter(each -> subject(each).equals(subject)).toList();
  }

  private static String subject(MimeMessage mail) {
    try {
      return String.valueOf(mail.getSubject());
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }
}
