package dev.kontor.money.invoice.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.money.invoice.InvoiceFilter.Wanted;
import dev.kontor.platform.paging.PeriodFilter.Period;
import jakarta.inject.Singleton;

/** What exports are of, as it is kept with them. */
@Singleton
class MailedExportSelections {
  private final ObjectMapper json;

  MailedExportSelections(ObjectMapper json) {
    this.json = json;
  }

  String text(ExportBound bound) {
    try {
      return json.writeValueAsString(bound);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  InvoiceSelection of(MailedExport export) {
    return new InvoiceSelection(
        export.organisationId(),
        new Wanted(
            export.wantedStatus(), export.wantedKind(), new Period(export.fromAt(), export.toAt())),
        bound(export.bound()));
  }

  private ExportBound bound(String text) {
    try {
      return json.readValue(text, ExportBound.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Only whole bounds are stored", e);
    }
  }
}
