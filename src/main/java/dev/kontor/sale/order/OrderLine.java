package dev.kontor.sale.order;

import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.product.NewProduct;
import dev.kontor.product.product.Subscription;
import dev.kontor.sale.cart.CartItem;
import dev.kontor.sale.quote.Quote;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** A product that was ordered, with its first term. */
@Entity
@Table(name = "customer_order_line")
class OrderLine {
  @Id private UUID id;
  @PartitionKey private UUID organisationId;
  private UUID orderId;
  private int position;
  private String offer;
  private String type;

  @Enumerated(EnumType.STRING)
  private BillingPeriod period;

  /** Of the product that it becomes. */
  private String name;

  private @Nullable String domainName;
  private @Nullable String contactEmail;
  private boolean autoRenewal;
  private @Nullable UUID billingAddressId;
  private String description;
  private LocalDate startsOn;
  private LocalDate endsOn;

  /** What a coupon or a free option took off its list price. */
  private long discount;

  private @Nullable UUID couponId;
  private long net;
  private long tax;

  private OrderLineState state;

  private @Nullable String reservedName;

  /** The id of the product that it becomes, which invoices name before it is made. */
  private UUID becomesId;

  private @Nullable UUID productId;
  private @Nullable UUID invoiceId;

  protected OrderLine() {}

  /**
   * What is known of a line before anything else.
   *
   * @param product of the one that it becomes
   */
  record Ids(UUID line, UUID product) {}

  /**
   * What was read of a line.
   *
   * @param couponId of the coupon that makes it cheaper
   */
  record Quoted(Quote.Line line, @Nullable UUID couponId) {}

  OrderLine(CustomerOrder order, Ids ids, int position, CartItem item, Quoted read, long tax) {
    var quoted = read.line();
    this.id = ids.line();
    this.becomesId = ids.product();
    this.organisationId = order.organisationId();
    this.orderId = order.id();
    this.position = position;
    this.offer = item.offer();
    this.type = quoted.offer().type();
    this.period = item.period();
    this.name = name(item, quoted);
    this.domainName = item.domainName();
    this.reservedName = item.domainName();
    this.contactEmail = item.contactEmail();
    this.autoRenewal = item.autoRenewal();
    this.billingAddressId = item.billingAddressId();
    this.description = quoted.description();
    this.startsOn = quoted.wanted().from();
    this.endsOn = quoted.wanted().to();
    this.net = quoted.price().net();
    this.discount = quoted.price().list() - net;
    this.couponId = read.couponId();
    this.tax = tax;
    this.state = OrderLineState.WAITING;
  }

  /** Called as the offer, in the language of the invoice, where nothing else is said. */
  private static String name(CartItem item, Quote.Line quoted) {
    return item.domainName() != null
        ? item.domainName()
        : Objects.requireNonNullElse(item.label(), quoted.nameOfOffer());
  }

  /** Its term begins when it is paid. */
  void begin(LocalDate on) {
    startsOn = on;
    endsOn = period.end(on, on.getDayOfMonth());
  }

  /** Nobody waits for the name any more, or the product has it. */
  void free() {
    reservedName = null;
  }

  /** The product is made. */
  void delivered() {
    productId = becomesId;
    state = isDomain() ? OrderLineState.WAITING : OrderLineState.DELIVERED;
  }

  void invoicedBy(UUID invoice) {
    invoiceId = invoice;
  }

  void registered(boolean isDone) {
    state = isDone ? OrderLineState.DELIVERED : OrderLineState.REFUSED;
  }

  /** The product to be made. */
  NewProduct product() {
    return new NewProduct(
        type,
        name,
        offer,
        period,
        startsOn,
        contactEmail == null ? Map.of() : Map.of("contactEmail", contactEmail));
  }

  Subscription subscription() {
    return new Subscription(autoRenewal, billingAddressId);
  }

  boolean isDomain() {
    return domainName != null;
  }

  boolean isWaiting() {
    return state == OrderLineState.WAITING;
  }

  UUID id() {
    return id;
  }

  UUID organisationId() {
    return organisationId;
  }

  int position() {
    return position;
  }

  UUID orderId() {
    return orderId;
  }

  String offer() {
    return offer;
  }

  BillingPeriod period() {
    return period;
  }

  @Nullable String domainName() {
    return domainName;
  }

  @Nullable String contactEmail() {
    return contactEmail;
  }

  String description() {
    return description;
  }

  LocalDate startsOn() {
    return startsOn;
  }

  LocalDate endsOn() {
    return endsOn;
  }

  long discount() {
    return discount;
  }

  @Nullable UUID couponId() {
    return couponId;
  }

  long net() {
    return net;
  }

  long tax() {
    return tax;
  }

  OrderLineState state() {
    return state;
  }

  UUID becomesId() {
    return becomesId;
  }

  @Nullable UUID productId() {
    return productId;
  }

  @Nullable UUID invoiceId() {
    return invoiceId;
  }
}
