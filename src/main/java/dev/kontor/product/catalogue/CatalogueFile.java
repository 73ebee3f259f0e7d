package dev.kontor.product.catalogue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.kontor.platform.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What {@code catalogue.yaml} holds, in its order. */
record CatalogueFile(
    Map<String, CatalogueNames> rights,
    List<Type> productTypes,
    List<FileOffer> offers,
    List<Minimum> periodMinimums,
    List<Extension> domainExtensions) {

  /** A product type with the codes of its rights. */
  record Type(
      String code,
      CatalogueNames names,
      List<String> rights,
      boolean lockable,
      boolean maintenance,
      boolean freeOptions,
      boolean domain,
      boolean single,
      Optional<Integer> minimumMonths) {}

  /** An offer; those of domains name the extension that they are for, those of support a level. */
  record FileOffer(
      String code,
      String type,
      Optional<String> extension,
      CatalogueNames names,
      VatCategory vatCategory,
      Optional<SupportLevel> supportLevel,
      Optional<Integer> firstAnswerHours,
      List<Prices> prices) {}

  /** Amounts by term. */
  record Prices(
      LocalDate validFrom, Map<BillingPeriod, String> CHF, Map<BillingPeriod, String> EUR) {
    Map<String, Map<BillingPeriod, String>> byCurrency() {
      return Map.of("CHF", CHF, "EUR", EUR);
    }
  }

  /** Amounts by currency. */
  record Minimum(BillingPeriod period, LocalDate validFrom, Map<String, String> amounts) {}

  /** Amounts by currency; the renewal warranty costs nothing where its price is left out. */
  record Extension(
      String name,
      LocalDate validFrom,
      int redemptionDays,
      Map<String, String> renewal,
      Map<String, String> restoration,
      Optional<Map<String, String>> warranty) {
    ExtensionTerms terms() {
      return new ExtensionTerms(
          name,
          money(renewal),
          money(restoration),
          warranty.map(CatalogueFile::money).orElse(ExtensionTerms.FREE),
          redemptionDays);
    }
  }

  /** The file that comes with the service. */
  static CatalogueFile bundled() {
    try (var file = CatalogueFile.class.getResourceAsStream("/catalogue.yaml")) {
      return read(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CatalogueFile read(InputStream file) throws IOException {
    var yaml = YAMLMapper.builder().addModules(new JavaTimeModule(), new Jdk8Module()).build();
    yaml.enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
    return yaml.readValue(file, CatalogueFile.class);
  }

  ProductTypeDetails details(Type type, int position) {
    var named =
        type.rights().stream()
            .map(code -> new RightDetails(code, Objects.requireNonNull(rights.get(code))))
            .toList();
    return new ProductTypeDetails(
        type.names(),
        position,
        named,
        type.lockable(),
        type.maintenance(),
        type.freeOptions(),
        type.domain(),
        type.single(),
        type.minimumMonths().orElse(null));
  }

  static List<Money> money(Map<String, String> byCurrency) {
    return byCurrency.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> new Money(each.getValue(), each.getKey()))
        .toList();
  }
}
