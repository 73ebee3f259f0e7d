package dev.kontor.money.invoice.export;

import static dev.kontor.money.invoice.Sales.draft;
import static dev.kontor.money.invoice.Sales.line;
import static dev.kontor.money.invoice.export.MailedInvoices.ask;
import static dev.kontor.money.invoice.export.MailedInvoices.awaitReady;
import static dev.kontor.money.invoice.export.MailedInvoices.wish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.money.invoice.Sales;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Letters;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** However many ask at once, only so many exports are prepared at a time. */
@KontorTest
class MailedExportConcurrencyTest {
  private static final int OF_PERSON = 3;
  private static final int OF_ORGANISATION = 5;

  @Inject Customers customers;
  @Inject Sales sales;
  @Inject Mailbox mailbox;
  @Inject Jdbi jdbi;

  @Test
  void onlySoManyArePreparedOfAPersonAndOfAnOrganisation() {
    var anna = customers.newPerson();
    Wallets.fill(anna, "100.00");
    sales.paidFromPrepaid(draft(anna, line(100, "8.1")));
    var lea = customers.newMember(anna, "administrator");
    var marco = customers.newMember(anna, "administrator");
    var ids = new ArrayList<String>();

    // Nobody gets at the files meanwhile: what has begun stays under way.
    jdbi.useTransaction(
        handle -> {
          handle.execute("lock table invoice_pdf in access exclusive mode");
          ids.addAll(accepted(anna, "too-many-exports-of-person", OF_PERSON));
          ids.addAll(accepted(lea, "too-many-exports", OF_ORGANISATION - OF_PERSON));
          ids.addAll(accepted(marco, "too-many-exports", 0));
        });

    ids.forEach(each -> awaitReady(anna, each));
    Letters.awaitThat("each is mailed", () -> mails(anna) == OF_PERSON);
    Letters.awaitThat("each is mailed", () -> mails(lea) == OF_ORGANISATION - OF_PERSON);
    assertThat(ask(anna, wish("csv")).statusCode()).isEqualTo(201);
  }

  private static List<String> accepted(Person person, String refusal, int count) {
    var answers = AtOnce.times(64, each -> ask(person, wish("zip")));

    assertThat(answers).filteredOn(each -> each.statusCode() == 201).hasSize(count);
    assertThat(answers)
        .filteredOn(each -> each.statusCode() != 201)
        .extracting(each -> each.json().path("type").asText())
        .containsOnly("/problems/" + refusal);
    return answers.stream()
        .filter(Answer::isSuccess)
        .map(each -> Api.json(each).path("id").asText())
        .toList();
  }

  private long mails(Person person) {
    return mailbox.of(person.email()).stream()
        .filter(each -> Mailbox.text(each).contains("/invoice-exports?export="))
        .count();
  }
}
