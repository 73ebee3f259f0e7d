package dev.kontor.reference;

import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.text.Language;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Lists to choose from, in the reader's language. They change rarely and may be cached. */
@Path("/v1/reference")
@Tag(name = "Reference")
class ReferenceResource {
  private final RequestContext request;
  private final Clock clock;

  ReferenceResource(RequestContext request, Clock clock) {
    this.request = request;
    this.clock = clock;
  }

  @GET
  @Path("/countries")
  @PermitAll
  @Operation(
      operationId = "listCountries",
      summary = "List the countries",
      description =
          "The countries of ISO 3166-1 and Kosovo (`XK`) by their names in the language of `Accept-Language`, with"
              + " calling code and the currency in which Kontor bills there. Given whole; may be"
              + " cached for a day.")
  public RestResponse<ReferenceList<Country>> countries() {
    return answer(Countries.all(request.language()));
  }

  @GET
  @Path("/languages")
  @PermitAll
  @Operation(
      operationId = "listLanguages",
      summary = "List the languages",
      description =
          "The languages in which mails and problem texts are written. Given whole; may be cached"
              + " for a day.")
  public RestResponse<ReferenceList<SpokenLanguage>> languages() {
    var reader = request.language().locale();
    return answer(Arrays.stream(Language.values()).map(each -> spoken(each, reader)).toList());
  }

  @GET
  @Path("/time-zones")
  @PermitAll
  @Operation(
      operationId = "listTimeZones",
      summary = "List the time zones",
      description =
          "UTC and the zones of the IANA database that are named by region and city, with their"
              + " present offset. Given whole; may be cached for a day.")
  public RestResponse<ReferenceList<TimeZoneEntry>> timeZones() {
    return answer(TimeZones.all(request.language(), clock.instant()));
  }

  @GET
  @Path("/currencies")
  @PermitAll
  @Operation(
      operationId = "listCurrencies",
      summary = "List the currencies",
      description =
          "The currencies of ISO 4217 that some country uses today, with their decimal digits. Given"
              + " whole; may be cached for a day.")
  public RestResponse<ReferenceList<CurrencyEntry>> currencies() {
    return answer(Currencies.all(request.language()));
  }

  private static SpokenLanguage spoken(Language language, Locale reader) {
    var locale = language.locale();
    return new SpokenLanguage(
        language.code(), locale.getDisplayLanguage(reader), locale.getDisplayLanguage(locale));
  }

  private static <T> RestResponse<ReferenceList<T>> answer(List<T> items) {
    return ResponseBuilder.ok(new ReferenceList<>(items))
        .header("Cache-Control", "public, max-age=86400")
        .header("Vary", "Accept-Language")
        .build();
  }
}
