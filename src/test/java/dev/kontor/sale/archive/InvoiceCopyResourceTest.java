package dev.kontor.sale.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Closings;
import dev.kontor.support.Customers;
import dev.kontor.support.Givebacks;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever closed an organisation has its documents by a link, for a while. */
@KontorTest
class InvoiceCopyResourceTest {
  private static final String PATH = "/v1/invoice-copies";

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Closings closings;
  @Inject InvoiceCopies copies;
  @Inject ArchiveErasure erasure;
  @Inject ArchiveErasureService service;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;

  @BeforeEach
  void annaHasBought() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
  }

  /** In the transaction that closes it, as it is mailed. */
  private InvoiceCopies.Offer offered() {
    var offer = QuarkusTransaction.requiringNew().call(() -> copies.offer(anna.organisationId()));
    closings.close(anna);
    return offer;
  }

  private static Answer download(String token) {
    return Api.request().body(Map.of("token", token)).post(PATH);
  }

  private static List<String> names(Answer zip) throws IOException {
    var bytes = zip.then().statusCode(200).extract().asByteArray();
    var names = new ArrayList<String>();
    try (var entries = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        var begin = new String(entries.readNBytes(5), StandardCharsets.UTF_8);
        assertThat(entry.getName().endsWith(".pdf")).isEqualTo(begin.equals("%PDF-"));
        names.add(entry.getName());
      }
    }
    return names;
  }

  @Test
  void paidInvoicesAndCreditNotesComeAsOneFile() throws IOException {
    var hosting = Baskets.line("web_hosting_starter", "P1Y");
    var first = invoice(Orders.bought(anna, hosting, "sandbox:success").at("/invoiceIds/0"));
    var note =
        Givebacks.given(
                operators.somebody(), first.path("id").asText(), Givebacks.whole("source", "end"))
            .path("creditNoteId");
    var credit = invoice(note);
    var offer = offered();

    var answer = download(offer.token());

    assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
    assertThat(names(answer))
        .containsExactlyInAnyOrder(
            first.path("number").asText() + ".pdf",
            credit.path("number").asText() + ".pdf",
            "invoices.csv");
    assertThat(names(download(offer.token()))).hasSize(3);
  }

  private JsonNode invoice(JsonNode id) {
    return Orders.invoice(anna, id.asText());
  }

  @Test
  void onlyTheHashOfTheTokenIsKept() {
    var offer = offered();

    assertThat(tables.everything()).noneMatch(each -> each.contains(offer.token()));
    assertThat(offer.expiresAt()).isAfter(time.now().plus(Duration.ofDays(29)));
  }

  @Test
  void unknownExpiredAndErasedTokensAreRefusedAlike() {
    var erased = offered();
    closings.keepUntil(anna.organisationId(), service.today());
    erasure.run();
    annaHasBought();
    var expired = offered();
    download(expired.token()).then().statusCode(200);
    time.passes(Duration.ofDays(30).plusSeconds(1));

    for (var token : List.of(erased.token(), expired.token(), "never")) {
      Api.isRefused(download(token), 404, "invoice-copy-unknown", null);
    }
    copies.forgetExpired();
    assertThat(tables.count("invoice_copy", "organisation_id = ?", anna.organisationId())).isZero();
  }
}
