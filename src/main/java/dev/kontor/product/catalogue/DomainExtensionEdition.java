package dev.kontor.product.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A domain extension as operators see it: with what holds today and what is to come. */
@Schema(name = "DomainExtensionEdition")
record DomainExtensionEdition(
    @Schema(examples = "ch", required = true) String name,
    @Schema(description = "In the order of their dates", required = true)
        List<DomainExtensionResponse> terms) {

  /** A domain name's last label is letters, or the ASCII form of others (RFC 5890). */
  static final String NAME =
      "^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?[.]){0,4}([a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])$";

  static DomainExtensionEdition of(
      String name, Timeline<ExtensionTerms> timeline, LocalDate today) {
    var terms = new ArrayList<DomainExtensionResponse>();
    timeline
        .sinceBefore(today)
        .forEach(
            (date, step) ->
                step.ifPresent(each -> terms.add(DomainExtensionResponse.of(each, date))));
    return new DomainExtensionEdition(name, terms);
  }
}
