package dev.kontor.money.invoice.document;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import dev.kontor.money.invoice.InvoiceContent;
import dev.kontor.money.invoice.Party;
import dev.kontor.money.transfer.Transfer;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.text.Texts;
import dev.kontor.reference.Countries;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.codecrete.qrbill.canvas.Canvas;

/** The letter above a QR-bill. Places are millimetres from the lower left corner of the page. */
final class PaymentSlipLetter {
  private static final int LEFT = 20;
  private static final int VALUES = 70;

  /** In points, as lines are split by: 170 and 85 mm. */
  private static final int WIDTH = 482;

  private static final int ADDRESS_WIDTH = 241;
  private static final int SELLER_TOP = 277;
  private static final int RECIPIENT_TOP = 248;
  private static final int TITLE_TOP = 205;
  private static final int ROW = 6;
  private static final int GAP = 3;
  private static final int TEXT_SIZE = 10;
  private static final int TITLE_SIZE = 14;

  /** Lines of an address, so that the longest one leaves the title its place. */
  private static final int MOST_LINES = 7;

  private final InvoiceContent invoice;
  private final Transfer transfer;
  private final Locale locale;
  private final Canvas canvas;

  PaymentSlipLetter(PaymentSlip slip, Canvas canvas) {
    this.invoice = slip.invoice();
    this.transfer = slip.transfer();
    this.canvas = canvas;
    var address = invoice.recipient().address();
    this.locale = invoice.language().in(address == null ? null : address.country());
  }

  void draw() throws IOException {
    address(SELLER_TOP, invoice.seller(), false);
    address(RECIPIENT_TOP, invoice.recipient(), isAbroad());
    put(text("title", invoice.number()), LEFT, TITLE_TOP, TITLE_SIZE, true);
    var top = paragraph("intro", TITLE_TOP - 2 * ROW) - GAP;
    for (var row : rows().entrySet()) {
      put(text(row.getKey()), LEFT, top, TEXT_SIZE, false);
      put(row.getValue(), VALUES, top, TEXT_SIZE, true);
      top -= ROW;
    }
    paragraph("below", top - GAP);
  }

  private boolean isAbroad() {
    var seller = invoice.seller().address();
    var recipient = invoice.recipient().address();
    return seller != null && recipient != null && !seller.country().equals(recipient.country());
  }

  private void address(int top, Party party, boolean withCountry) throws IOException {
    var lines = new ArrayList<>(List.of(party.name()));
    var address = party.address();
    if (address != null) {
      lines.addAll(
          Countries.lines(
              address.line1(),
              address.line2(),
              address.postalCode(),
              address.city(),
              address.country()));
      if (withCountry) {
        lines.add(Countries.name(address.country(), locale));
      }
    }
    var drawn =
        lines.stream()
            .map(PaymentSlipText::written)
            .filter(each -> !each.isEmpty())
            .flatMap(each -> Arrays.stream(canvas.splitLines(each, ADDRESS_WIDTH, TEXT_SIZE)))
            .limit(MOST_LINES)
            .toArray(String[]::new);
    canvas.putTextLines(drawn, LEFT, top, TEXT_SIZE, 0);
  }

  private int paragraph(String key, int top) throws IOException {
    var lines = canvas.splitLines(PaymentSlipText.written(text(key)), WIDTH, TEXT_SIZE);
    canvas.putTextLines(lines, LEFT, top, TEXT_SIZE, 0);
    return top - (int) Math.ceil(lines.length * canvas.getLineHeight(TEXT_SIZE)) - GAP;
  }

  /** What has to stand in the transfer, by the keys of its names. */
  private Map<String, String> rows() {
    var rows = new LinkedHashMap<String, String>();
    rows.put("amount", money(transfer.amount()));
    var dueOn = invoice.dueOn();
    if (dueOn != null) {
      rows.put("due_on", day(dueOn));
    }
    rows.put("payee", PaymentSlipText.written(transfer.payee(), 70));
    rows.put("account", transfer.shownAccount());
    var bic = transfer.bic();
    if (bic != null) {
      rows.put("bic", bic);
    }
    rows.put("reference", transfer.shownReference());
    return rows;
  }

  private String money(Money amount) {
    var exact = new BigDecimal(amount.amount());
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance(amount.currency()));
    format.setMinimumFractionDigits(exact.scale());
    format.setMaximumFractionDigits(exact.scale());
    return format.format(exact);
  }

  private String day(LocalDate day) {
    var format = DateFormat.getDateInstance(DateFormat.LONG, locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  private String text(String key, Object... arguments) {
    return Texts.text(invoice.language(), "slip", key, arguments);
  }

  private void put(String text, int x, int y, int size, boolean isBold) throws IOException {
    canvas.putText(PaymentSlipText.written(text), x, y, size, isBold);
  }
}
