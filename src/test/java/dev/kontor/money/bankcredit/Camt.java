package dev.kontor.money.bankcredit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Files as banks make them, entry by entry. */
final class Camt {
  static final String IBAN = "CH5604835012345678009";
  static final String QR_IBAN = "CH4431999123000889012";
  static final String EURO_IBAN = "CH9300762011623852957";

  private Camt() {}

  /** What is told of one account, with totals that are right. */
  static final class Notification {
    private final String iban;
    private final String currency;
    private final List<String> entries = new ArrayList<>();
    private BigDecimal sum = BigDecimal.ZERO;
    private String total = "";

    private Notification(String iban, String currency) {
      this.iban = iban;
      this.currency = currency;
    }

    static Notification of(String iban, String currency) {
      return new Notification(iban, currency);
    }

    /** A credit with one transaction. */
    Notification credit(String amount, String bankReference, String remittance) {
      return entry("CRDT", "", amount, bankReference, transaction(amount, "", remittance));
    }

    Notification entry(
        String direction, String more, String amount, String bankReference, String... details) {
      sum = sum.add(new BigDecimal(amount));
      entries.add(
          """
          <Ntry><Amt Ccy="%s">%s</Amt><CdtDbtInd>%s</CdtDbtInd>%s<Sts><Cd>BOOK</Cd></Sts>
          <BookgDt><Dt>2026-11-27</Dt></BookgDt>%s<NtryDtls>%s</NtryDtls></Ntry>
          """
              .formatted(
                  currency,
                  amount,
                  direction,
                  more,
                  bankReference.isEmpty() ? "" : "<AcctSvcrRef>" + bankReference + "</AcctSvcrRef>",
                  String.join("\n", details)));
      return this;
    }

    String transaction(String amount, String bankReference, String remittance) {
      return Camt.transaction(currency, amount, bankReference, remittance);
    }

    /** Another total than is right. */
    Notification stating(String count, String amount) {
      total = total(count, amount);
      return this;
    }

    private static String total(String count, String amount) {
      return "<TxsSummry><TtlNtries><NbOfNtries>%s</NbOfNtries><Sum>%s</Sum></TtlNtries></TxsSummry>"
          .formatted(count, amount);
    }

    private String xml() {
      return """
      <Ntfctn><Id>1</Id><Acct><Id><IBAN>%s</IBAN></Id></Acct>
      %s
      %s</Ntfctn>
      """
          .formatted(
              iban,
              total.isEmpty() ? total("" + entries.size(), sum.toPlainString()) : total,
              String.join("", entries));
    }
  }

  static Notification francs() {
    return Notification.of(QR_IBAN, "CHF");
  }

  static String transaction(
      String currency, String amount, String bankReference, String remittance) {
    return """
    <TxDtls><Refs>%s</Refs><Amt Ccy="%s">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd>
    <RltdPties><Dbtr><Pty><Nm>Alpenglück GmbH</Nm></Pty></Dbtr>
    <DbtrAcct><Id><IBAN>CH5800791123000889012</IBAN></Id></DbtrAcct></RltdPties>
    <RmtInf>%s</RmtInf></TxDtls>
    """
        .formatted(
            bankReference.isEmpty() ? "" : "<AcctSvcrRef>" + bankReference + "</AcctSvcrRef>",
            currency,
            amount,
            remittance);
  }

  static String qr(String reference) {
    return structured("<CdOrPrtry><Prtry>QRR</Prtry></CdOrPrtry>", reference);
  }

  static String scor(String reference) {
    return structured("<CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry>", reference);
  }

  private static String structured(String type, String reference) {
    return "<Strd><CdtrRefInf><Tp>"
        + type
        + "</Tp><Ref>"
        + reference
        + "</Ref></CdtrRefInf></Strd>";
  }

  static String text(String text) {
    return "<Ustrd>" + text + "</Ustrd>";
  }

  static String file(Notification... notifications) {
    var all = new StringBuilder();
    for (var each : notifications) {
      all.append(each.xml());
    }
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
    <GrpHdr><MsgId>1</MsgId><CreDtTm>2026-11-27T18:00:00</CreDtTm></GrpHdr>
    %s</BkToCstmrDbtCdtNtfctn></Document>
    """
        .formatted(all);
  }

  static byte[] bytes(Notification... notifications) {
    return file(notifications).getBytes(StandardCharsets.UTF_8);
  }
}
