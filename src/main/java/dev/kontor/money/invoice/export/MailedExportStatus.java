package dev.kontor.money.invoice.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a mailed export stands. */
@Schema(name = "InvoiceExportStatus")
enum MailedExportStatus implements Coded {
  @JsonProperty("running")
  RUNNING,
  /** Its file can be downloaded. */
  @JsonProperty("ready")
  READY,
  @JsonProperty("failed")
  FAILED,
  /** It was ready for a week. Follows from the time: nobody stores it. */
  @JsonProperty("expired")
  EXPIRED
}
