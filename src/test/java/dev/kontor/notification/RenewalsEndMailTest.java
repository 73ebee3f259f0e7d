package dev.kontor.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.database.Ids;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.term.NewTerm;
import dev.kontor.support.Catalogues;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Letters;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SUB-12: whoever has products of an offer is told that their renewals end, each once. */
@KontorTest
class RenewalsEndMailTest {
  private static final String TYPE = "mail_service";
  private static final String EN = "Renewals of “Sample”";
  private static final String AGAIN = "“Sample” can be renewed again";

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Shelf shelf;
  @Inject Tables tables;
  @Inject PassingTime time;
  @Inject Mailbox mailbox;
  @Inject Ids ids;
  @Inject RenewalsEndNoticeTable notices;
  @Inject RenewalsEndMailService service;

  private Person sam;
  private Person anna;
  private Person bea;
  private String offer;
  private LocalDate today;
  private LocalDate endsOn;

  @BeforeEach
  void twoOrganisationsHaveWhatIsNotSoldAnyMore() {
    sam = operators.somebody();
    anna = customers.newPerson();
    bea = customers.newPerson();
    today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
    endsOn = today.plusDays(100);
    offer = Catalogues.newCode();
    Catalogues.putOffer(sam, offer, Catalogues.offer(TYPE, today)).then().statusCode(200);
  }

  @Test
  void eachOrganisationIsToldOfItsProductsInItsReadersLanguages() {
    for (var number = 1; number <= 25; number++) {
      add(anna, "Mail %02d".formatted(number));
    }
    add(bea, "Boîte");
    shelf.end(add(bea, "Gone"));
    shelf.add(bea, TYPE);
    var carl = customers.newPerson();
    shelf.add(carl, TYPE);
    shelf.end(add(carl, "Ended"));
    bea.calls()
        .header("If-Match", "*")
        .body(Map.of("language", "fr", "country", "CH"))
        .patch("/v1/me")
        .then()
        .statusCode(200);

    end(endsOn);

    assertThat(text(anna, EN))
        .contains("The last day to renew is ")
        .contains(day(endsOn.minusDays(1), new Locale("en", "CH")))
        .contains("• Mail 01", "• Mail 20", "and 5 more")
        .doesNotContain("Mail 21");
    assertThat(text(bea, "Les renouvellements de"))
        .contains("Boîte")
        .doesNotContain("Gone", TYPE, "de plus");
    assertThat(about(anna, EN)).hasSize(1);
    assertThat(about(carl, EN)).isEmpty();
  }

  @Test
  void aMovedDayIsToldAndOneThatIsTakenBackToo() {
    add(anna, "Mail");
    end(endsOn);
    text(anna, EN);

    end(endsOn);
    end(endsOn.plusDays(30));
    Letters.awaitThat("the other day", () -> about(anna, EN).size() == 2);
    assertThat(text(anna, EN)).contains("If we named another day before, this one counts.");

    sam.calls().delete(path()).then().statusCode(204);
    assertThat(text(anna, AGAIN)).contains("• Mail").contains("You need to do nothing now.");

    end(endsOn);
    var sold = Catalogues.offer(TYPE, today.plusDays(1), "P1Y 50.00 CHF");
    Catalogues.putOffer(sam, offer, sold).then().statusCode(200);
    Letters.awaitThat("sold again", () -> about(anna, AGAIN).size() == 2);
    assertThat(about(anna, EN)).hasSizeBetween(2, 3);
  }

  @Test
  void readersOfBillingNoticesAreToldAndNobodyElse() {
    add(anna, "Mail");
    var lea = customers.newMember(anna, "administrator");
    var carl = customers.newMember(anna, "collaborator");

    end(endsOn);

    text(anna, EN);
    text(lea, EN);
    assertThat(about(carl, EN)).isEmpty();
  }

  @Test
  void moreThanAPortionAreAllTold() {
    add(anna, "Mail");
    add(bea, "Mail");
    var strangers = copies(anna, RenewalsEndMailService.PORTION + 10);

    end(endsOn);

    text(anna, EN);
    text(bea, EN);
    assertThat(about(anna, EN)).hasSize(1);
    Letters.awaitThat("all told", () -> !isUnderway());
    strangers.forEach(each -> tables.run("delete from product where organisation_id = ?", each));
  }

  @Test
  void whatACrashCutOffIsToldOnceAfterwards() {
    add(anna, "Mail");
    var id = ids.next();
    notices.begin(id, offer, endsOn);
    QuarkusTransaction.begin();
    assertThat(service.tell(id)).isFalse();
    QuarkusTransaction.rollback();
    assertThat(isUnderway()).isTrue();

    assertThat(service.tell(id)).isFalse();
    assertThat(service.tell(id)).isFalse();

    text(anna, EN);
    assertThat(about(anna, EN)).hasSize(1);
    assertThat(isUnderway()).isFalse();
  }

  @Test
  void aPortionThatWasToldIsNotToldAgain() {
    add(anna, "Mail");
    var strangers = copies(anna, RenewalsEndMailService.PORTION, "ffffffff");
    var id = ids.next();
    notices.begin(id, offer, endsOn);

    assertThat(service.tell(id)).isTrue();
    assertThat(service.tell(id)).isFalse();

    text(anna, EN);
    assertThat(about(anna, EN)).hasSize(1);
    strangers.forEach(each -> tables.run("delete from product where organisation_id = ?", each));
  }

  @Test
  void aLaterAnnouncementTakesThePlaceOfOneThatIsUnderWay() {
    add(anna, "Mail");
    var first = ids.next();
    var second = ids.next();
    notices.begin(first, offer, endsOn);
    notices.begin(second, offer, null);

    assertThat(service.tell(first)).isFalse();
    assertThat(isUnderway()).isTrue();
    assertThat(service.tell(second)).isFalse();

    text(anna, AGAIN);
    assertThat(about(anna, EN)).isEmpty();
  }

  private UUID add(Person owner, String name) {
    var term = NewTerm.notSold(today, today.plusYears(1), offer, BillingPeriod.P1Y);
    return shelf.add(owner.organisationId(), TYPE, name, term);
  }

  private List<UUID> copies(Person owner, int count) {
    return copies(owner, count, "00000001");
  }

  /** Organisations without members that have the same products, before or after all others. */
  private List<UUID> copies(Person owner, int count, String beginning) {
    return tables.all(
        """
        with copy as (
          insert into organisation
          select (jsonb_populate_record(o, jsonb_build_object('id',
            ? || substr(gen_random_uuid()::text, 9)))).*
          from organisation o, generate_series(1, ?) where o.id = ? returning id)
        insert into product
        select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(),
          'organisation_id', copy.id))).*
        from product p, copy where p.organisation_id = ? returning organisation_id""",
        UUID.class,
        beginning,
        count,
        owner.organisationId(),
        owner.organisationId());
  }

  private String path() {
    return "/v1/operator/catalogue/offers/" + offer + "/renewals-end";
  }

  private void end(LocalDate day) {
    sam.calls().body(Map.of("endsOn", day.toString())).put(path()).then().statusCode(200);
  }

  private boolean isUnderway() {
    return tables.count("renewals_end_notice", "offer = ?", offer) > 0;
  }

  private String text(Person reader, String subject) {
    return Mailbox.text(mailbox.await(reader.email(), subject));
  }

  private static String day(LocalDate day, Locale reader) {
    return Formats.day(day, reader);
  }

  private List<String> about(Person reader, String subject) {
    return mailbox.of(reader.email()).stream()
        .map(RenewalsEndMailTest::subject)
        .filter(each -> each.contains(subject))
        .toList();
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }
}
