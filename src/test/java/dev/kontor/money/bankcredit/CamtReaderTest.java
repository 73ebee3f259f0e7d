package dev.kontor.money.bankcredit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.money.bankcredit.Camt.Notification;
import dev.kontor.money.transfer.ReceivingAccounts;
import dev.kontor.money.transfer.SampleAccounts;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.text.Language;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of the bank are read as they come, and those with a fault aren't taken. */
class CamtReaderTest {
  private static final String QRR = "210000000003139471430009017";

  private final ReceivingAccounts accounts = SampleAccounts.make();
  private final CamtReader reader = new CamtReader(accounts);

  @TempDir Path folder;

  private List<BankEntry> read(String file) {
    return read(file.getBytes(StandardCharsets.UTF_8));
  }

  private List<BankEntry> read(byte[] file) {
    var entries = new ArrayList<BankEntry>();
    reader.read(new ByteArrayInputStream(file), entries::add);
    return entries;
  }

  private static String shown(BankEntry entry) {
    return String.join(
        " ",
        entry.kind().code(),
        entry.amount().amount(),
        entry.amount().currency(),
        entry.bankReference(),
        entry.reference() == null ? "-" : entry.reference());
  }

  private static void isRefused(String slug, String detail, ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> {
              assertThat(refusal.type().slug()).isEqualTo(slug);
              assertThat(refusal.detail(Language.EN)).contains(detail);
            });
  }

  @Test
  void aCreditSaysWhoSentItAndWhatFor() {
    var entries = read(Camt.file(Camt.francs().credit("70.27", "A1", Camt.qr(QRR))));

    assertThat(entries).hasSize(1);
    var entry = entries.get(0);
    assertThat(shown(entry)).isEqualTo("credit 70.27 CHF A1 " + QRR);
    assertThat(entry.account()).isEqualTo(Camt.IBAN);
    assertThat(entry.debtorName()).isEqualTo("Alpenglück GmbH");
    assertThat(entry.debtorAccount()).isEqualTo("CH5800791123000889012");
    assertThat(entry.bookedOn()).isEqualTo("2026-11-27");
    assertThat(entry.remittance()).isNull();
  }

  @Test
  void whatIsWrittenOverSomeLinesIsOneText() {
    var lines = Camt.text("Invoice ") + Camt.text("2026-1 &amp; more <![CDATA[<3]]>");

    var entry = read(Camt.file(Camt.francs().credit("1.00", "A1", lines))).get(0);

    assertThat(entry.reference()).isNull();
    assertThat(entry.remittance()).isEqualTo("Invoice 2026-1 & more <3");
  }

  @Test
  void eachTransactionOfABatchIsACreditOfItsOwn() {
    var batch = Camt.francs();
    batch.entry(
        "CRDT",
        "",
        "60.00",
        "B",
        batch.transaction("10.00", "B1", Camt.qr(QRR)),
        batch.transaction("20.00", "", Camt.text("a")),
        batch.transaction("30.00", "B", Camt.text("b")));

    assertThat(read(Camt.file(batch)).stream().map(CamtReaderTest::shown))
        .containsExactly(
            "credit 10.00 CHF B1 " + QRR, "credit 20.00 CHF B -", "credit 30.00 CHF B/2 -");
  }

  @Test
  void anEntryWithoutDetailsIsOneCredit() {
    var file = Camt.file(Camt.francs().entry("CRDT", "", "5.00", "A1"));

    assertThat(read(file).stream().map(CamtReaderTest::shown))
        .containsExactly("credit 5.00 CHF A1 -");
  }

  @Test
  void reversalsAreKeptWithTheirDirectionAndDebitsAreNot() {
    var reversal = "<RvslInd>true</RvslInd>";
    var file =
        Camt.file(
            Camt.francs()
                .entry("DBIT", reversal, "5.00", "R1")
                .entry("CRDT", reversal, "6.00", "R2")
                .entry("DBIT", "", "7.00", "D1")
                .credit("8.00", "A1", ""));
    var entries = new ArrayList<BankEntry>();

    var ignored = reader.read(stream(file), entries::add);

    assertThat(entries.stream().map(CamtReaderTest::shown))
        .containsExactly(
            "reversal -5.00 CHF R1 -", "reversal 6.00 CHF R2 -", "credit 8.00 CHF A1 -");
    assertThat(ignored).isEqualTo(1);
  }

  @Test
  void whatIsNotBookedYetIsNotTaken() {
    var file = Camt.file(Camt.francs().credit("8.00", "A1", ""));

    assertThat(read(file.replace(">BOOK<", ">PDNG<"))).isEmpty();
  }

  @Test
  void twoAccountsInOneFileAreTakenAndOthersRefuseIt() {
    var francs = Camt.francs().credit("1.00", "A1", "");
    var euros = Notification.of(Camt.EURO_IBAN, "EUR").credit("2.00", "A1", "");

    assertThat(read(Camt.file(francs, euros)).stream().map(CamtReaderTest::shown))
        .containsExactly("credit 1.00 CHF A1 -", "credit 2.00 EUR A1 -");
    isRefused(
        "bank-account-unknown",
        "CH5800791123000889012",
        () -> read(Camt.file(francs, Notification.of("CH5800791123000889012", "CHF"))));
    isRefused(
        "bank-account-unknown",
        Camt.IBAN,
        () -> read(Camt.file(Notification.of(Camt.IBAN, "EUR").credit("2.00", "A1", ""))));
  }

  @ParameterizedTest
  @CsvSource({"2, 10.00, 2 are stated", "1, 10.01, 10.01 are stated", "0, 0, add up to 1."})
  void totalsHaveToBeRight(String count, String amount, String detail) {
    var file = Camt.file(Camt.francs().credit("10.00", "A1", "").stating(count, amount));

    isRefused("bank-file-sum-wrong", detail, () -> read(file));
  }

  @Test
  void anEntryIsTheSumOfItsTransactions() {
    var batch = Camt.francs();
    batch.entry("CRDT", "", "60.00", "B", batch.transaction("59.99", "B1", ""));

    isRefused("bank-file-sum-wrong", "60.00 are stated", () -> read(Camt.file(batch)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE Document>",
        "<!DOCTYPE Document SYSTEM \"http://127.0.0.1:1/x.dtd\">",
        "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>"
      })
  void noDocumentTypeIsTaken(String type) {
    var file = Camt.file(Camt.francs().credit("1.00", "A1", Camt.text("&x;&c;")));

    isRefused(
        "bank-file-invalid", "document type", () -> read(file.replace("?>\n", "?>\n" + type)));
  }

  @Test
  void entitiesThatNobodyDeclaredAreRefused() {
    isRefused(
        "bank-file-invalid",
        "Line ",
        () -> read(Camt.file(Camt.francs().credit("1.00", "A1", Camt.text("&x;")))));
  }

  @ParameterizedTest
  @CsvSource({
    "camt.054.001.08, camt.053.001.08",
    "camt.054.001.08, camt.054.001.04",
    "urn:iso:std:iso:20022:tech:xsd:camt.054.001.08, ''",
    "BkToCstmrDbtCdtNtfctn, BkToCstmrStmt",
    "Document, Dokument",
    "<Amt Ccy=\"CHF\">1.00</Amt>, ''",
    "Ccy=\"CHF\", Ccy=\"USD\"",
    "Ccy=\"CHF\", ''",
    "1.00</Amt>, 1.005</Amt>",
    "1.00</Amt>, one</Amt>",
    "1.00</Amt>, -1.00</Amt>",
    "1.00</Amt>, <a/></Amt>",
    "CRDT, KRED",
    "<AcctSvcrRef>A1</AcctSvcrRef>, ''",
    "A1, 123456789012345678901234567890123456",
    "2026-11-27</Dt>, 2026-13-27</Dt>",
    "<BookgDt><Dt>2026-11-27</Dt></BookgDt>, ''",
    "<Acct><Id><IBAN>CH4431999123000889012</IBAN></Id></Acct>, ''"
  })
  void whatIsOtherwiseThanTheStandardHasItIsRefused(String is, String becomes) {
    var file = Camt.file(Camt.francs().credit("1.00", "A1", Camt.text("a")));
    assertThat(file).contains(is);

    assertThatThrownBy(() -> read(file.replace(is, becomes)))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> assertThat(refusal.type().kind().status()).isEqualTo(422));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "hello", "{}", "<a/>", "\u0000", "<a><b></a>"})
  void whatIsNoSuchFileIsRefused(String file) {
    isRefused("bank-file-invalid", "Line ", () -> read(file));
  }

  @Test
  void whatEndsTooEarlyOrTooLateIsRefusedWithItsLine() {
    var file = Camt.file(Camt.francs().credit("1.00", "A1", Camt.text("a")));

    for (int end = 0; end < file.length() - 1; end += 7) {
      var part = file.substring(0, end);
      isRefused("bank-file-invalid", "Line ", () -> read(part));
    }
    isRefused("bank-file-invalid", "not well-formed", () -> read(file + "<more/>"));
  }

  @Test
  void depthHasABound() {
    var deep = Camt.file(Camt.francs()).replace("<Id>1</Id>", "<a>".repeat(100_000));

    isRefused("bank-file-invalid", "too deep", () -> read(deep));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1"})
  void encodingsAreThoseOfXml(String name) {
    var file =
        Camt.file(Camt.francs().credit("1.00", "A1", ""))
            .replace("UTF-8", name.substring(0, name.startsWith("UTF-16") ? 6 : name.length()));
    var mark = name.matches("UTF-8|UTF-16.E") ? "\uFEFF" : "";

    var entries = read((mark + file).getBytes(Charset.forName(name)));

    assertThat(entries.get(0).debtorName()).isEqualTo("Alpenglück GmbH");
  }

  /** As many as there may be: none of them is kept but on the disk. */
  @Test
  void asManyAsThereMayBeGoThroughTheDisk() throws Exception {
    var count = CamtEntries.MOST;
    var entry = Camt.francs().credit("1.00", "A%d", Camt.text("a".repeat(60)));
    var parts =
        Camt.file(entry.stating("" + count, count + ".00")).split("(?=<Ntry>)|(?<=</Ntry>)");
    var path = folder.resolve("large.xml");
    try (var out = Files.newBufferedWriter(path)) {
      out.write(parts[0]);
      for (int i = 0; i < count; i++) {
        out.write(parts[1].replace("%d", "" + i));
      }
      out.write(parts[2]);
    }
    var taken = new AtomicInteger();

    try (var spool = new EntrySpool();
        var file = Files.newInputStream(path)) {
      reader.read(file, spool::add);
      spool.forEach(each -> taken.incrementAndGet());
    }

    assertThat(taken).hasValue(count);
  }

  @Test
  void oneEntryTooManyIsRefused() {
    var one = Camt.transaction("CHF", "1.00", "", "").getBytes(StandardCharsets.UTF_8);
    var all = Camt.file(Camt.francs().entry("CRDT", "", "100001.00", "A1", "HERE")).split("HERE");
    var streams =
        IntStream.rangeClosed(0, CamtEntries.MOST)
            .<InputStream>mapToObj(i -> new ByteArrayInputStream(one))
            .collect(Collectors.toCollection(ArrayList::new));
    streams.add(0, stream(all[0]));
    streams.add(stream(all[1]));

    isRefused(
        "bank-file-invalid",
        "more than 100000 entries",
        () -> reader.read(new SequenceInputStream(Collections.enumeration(streams)), each -> {}));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
