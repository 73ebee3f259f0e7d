package dev.kontor.sale.promotion;

import dev.kontor.platform.money.Percent;
import dev.kontor.sale.pricing.Discount;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that lowers prices for whoever knows its code. */
@Entity
@Table(name = "coupon")
class Coupon {
  /** In hundredths of a percent. */
  static final int WHOLE = 10_000;

  @Id private UUID id;

  /** As {@link CouponCode} reads it. */
  private String code;

  private CouponKind kind;

  /** In hundredths of a percent. */
  private @Nullable Integer percentage;

  /** Minor units by currency. */
  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, Long> amounts;

  /** For how many terms of a product it is good; null for all. */
  private @Nullable Integer terms;

  private @Nullable LocalDate validFrom;

  /** The last day. */
  private @Nullable LocalDate validUntil;

  /** Empty for all; like offers and periods. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> productTypes;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> offers;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> periods;

  /** Minor units by currency. */
  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, Long> minimums;

  private boolean firstOrderOnly;
  private boolean oncePerOrganisation;
  private @Nullable Integer maximumRedemptions;

  /** Where there is a maximum: how many redemptions are reserved or committed. */
  private int taken;

  private boolean paused;
  private @Nullable UUID batchId;
  private Instant createdAt;
  @Version private long version;

  protected Coupon() {}

  Coupon(UUID id, String code, CouponRules rules, @Nullable UUID batchId, Instant now) {
    this.id = id;
    this.code = code;
    this.kind = rules.kind();
    this.percentage = rules.percentage() == null ? null : rules.percentage().hundredths();
    this.amounts = Map.copyOf(rules.amounts());
    this.terms = rules.terms();
    this.validFrom = rules.validFrom();
    this.validUntil = rules.limits().validUntil();
    this.productTypes = List.copyOf(rules.productTypes());
    this.offers = List.copyOf(rules.offers());
    this.periods = List.copyOf(rules.periods());
    this.minimums = Map.copyOf(rules.minimums());
    this.firstOrderOnly = rules.firstOrderOnly();
    this.oncePerOrganisation = rules.oncePerOrganisation();
    this.maximumRedemptions = rules.limits().maximumRedemptions();
    this.paused = rules.limits().paused();
    this.batchId = batchId;
    this.createdAt = now;
  }

  /** Limits that may change: never below what they were. */
  void change(CouponRules.Limits limits) {
    validUntil = limits.validUntil();
    maximumRedemptions = limits.maximumRedemptions();
    paused = limits.paused();
  }

  boolean isFor(Candidate line) {
    return isForProduct(line) && isForPeriod(line);
  }

  boolean isForProduct(Candidate line) {
    var isForAll = productTypes.isEmpty() && offers.isEmpty();
    return isForAll || productTypes.contains(line.type()) || offers.contains(line.offer());
  }

  boolean isForPeriod(Candidate line) {
    return periods.isEmpty() || periods.contains(line.period().name());
  }

  boolean isNotYetValid(LocalDate today) {
    return validFrom != null && today.isBefore(validFrom);
  }

  boolean isExpired(LocalDate today) {
    return validUntil != null && today.isAfter(validUntil);
  }

  boolean isExhausted() {
    return maximumRedemptions != null && taken >= maximumRedemptions;
  }

  boolean isLimited() {
    return maximumRedemptions != null;
  }

  /** What it does to prices in a currency; nothing where it isn't for that one. */
  Optional<Discount.Effect> effect(String currency) {
    return switch (kind) {
      case PERCENTAGE ->
          Optional.of(new Discount.Share(new Percent(Objects.requireNonNull(percentage))));
      case AMOUNT -> Optional.ofNullable(amounts.get(currency)).map(Discount.Amount::new);
      case WHOLE_PRICE -> Optional.of(Discount.whole());
    };
  }

  /** Minor units that matching lines have to cost together; zero for no matter what. */
  long minimum(String currency) {
    return minimums.getOrDefault(currency, 0L);
  }

  UUID id() {
    return id;
  }

  String code() {
    return code;
  }

  CouponKind kind() {
    return kind;
  }

  @Nullable Percent percentage() {
    return percentage == null ? null : new Percent(percentage);
  }

  @Nullable Integer percentageHundredths() {
    return percentage;
  }

  Map<String, Long> amounts() {
    return amounts;
  }

  @Nullable Integer terms() {
    return terms;
  }

  @Nullable LocalDate validFrom() {
    return validFrom;
  }

  @Nullable LocalDate validUntil() {
    return validUntil;
  }

  List<String> productTypes() {
    return productTypes;
  }

  List<String> offers() {
    return offers;
  }

  List<String> periods() {
    return periods;
  }

  Map<String, Long> minimums() {
    return minimums;
  }

  boolean isFirstOrderOnly() {
    return firstOrderOnly;
  }

  boolean isOncePerOrganisation() {
    return oncePerOrganisation;
  }

  @Nullable Integer maximumRedemptions() {
    return maximumRedemptions;
  }

  boolean isPaused() {
    return paused;
  }

  @Nullable UUID batchId() {
    return batchId;
  }

  Instant createdAt() {
    return createdAt;
  }

  long version() {
    return version;
  }
}
