package dev.kontor.sale.order;

import dev.kontor.money.ledger.Proceeds;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.catalogue.FirstTerm;
import dev.kontor.product.product.NewProduct;
import dev.kontor.product.product.Subscription;
import dev.kontor.product.term.NewTerm;
import dev.kontor.product.term.TermPayment;
import dev.kontor.sale.cart.CartItem;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** A term that was ordered: the first one of a new product, or another one of one that is there. */
@Entity
@Table(name = "customer_order_line")
class OrderLine {
  @Id private UUID id;
  @PartitionKey private UUID organisationId;
  private UUID orderId;
  private int position;
  private OrderLineKind kind;
  private String offer;
  private String type;

  @Enumerated(EnumType.STRING)
  private BillingPeriod period;

  @Embedded private OrderedProduct product;
  private String description;
  private LocalDate startsOn;
  private LocalDate endsOn;
  private @Nullable Integer minimumMonths;

  /** What a coupon or a free option took off its list price. */
  private long discount;

  private @Nullable UUID couponId;
  private long net;
  private long tax;
  private OrderLineState state;
  private @Nullable String reservedName;
  private @Nullable String reservedType;

  /** The first day of the term, as long as nobody else may order it. */
  private @Nullable LocalDate reservedTerm;

  /** The id of the product that it becomes or renews, which invoices name before it is made. */
  private UUID becomesId;

  private @Nullable UUID productId;
  private @Nullable UUID invoiceId;

  protected OrderLine() {}

  /** What is known of a line, whatever it buys. */
  private OrderLine(
      OrderLineKind kind,
      CustomerOrder order,
      LineIds ids,
      OrderedProduct product,
      QuotedLine read) {
    var quoted = read.line();
    this.kind = kind;
    this.product = product;
    this.id = ids.line();
    this.becomesId = ids.product();
    this.organisationId = order.organisationId();
    this.orderId = order.id();
    this.position = read.position();
    this.offer = quoted.wanted().offer();
    this.type = quoted.offer().type();
    this.period = quoted.wanted().period();
    this.description = quoted.description();
    this.startsOn = quoted.wanted().from();
    this.endsOn = quoted.wanted().to();
    this.net = quoted.price().net();
    this.discount = quoted.price().list() - net;
    this.couponId = read.couponId();
    this.tax = read.tax();
    this.state = OrderLineState.WAITING;
  }

  OrderLine(CustomerOrder order, LineIds ids, CartItem item, QuotedLine read) {
    this(OrderLineKind.NEW, order, ids, new OrderedProduct(item, read.line().nameOfOffer()), read);
    this.reservedName = item.domainName();
    this.reservedType = read.line().offer().single() ? type : null;
    this.minimumMonths = read.line().offer().minimumMonths();
  }

  OrderLine(CustomerOrder order, UUID id, RenewedTerm renewed, QuotedLine read) {
    this(
        OrderLineKind.RENEWAL,
        order,
        new LineIds(id, renewed.product().id()),
        new OrderedProduct(renewed.product().name(), renewed.domainName()),
        read);
    this.productId = renewed.product().id();
    this.reservedTerm = startsOn;
  }

  OrderLine(CustomerOrder order, UUID id, ChangedTerm changed, QuotedLine read) {
    this(
        OrderLineKind.CHANGE,
        order,
        new LineIds(id, changed.product().id()),
        new OrderedProduct(changed.product().name(), null),
        read);
    this.productId = changed.product().id();
    this.reservedTerm = changed.product().end();
  }

  /** What comes with a term of the same order. */
  OrderLine(CustomerOrder order, UUID id, OrderLine term, QuotedLine read) {
    this(
        OrderLineKind.of(read.line().extra()),
        order,
        new LineIds(id, term.becomesId),
        new OrderedProduct(term.product.name(), term.product.domainName()),
        read);
    this.productId = term.productId;
  }

  /** The first term of a product begins when it is paid, and what comes with it. */
  void begin(LocalDate on) {
    if (productId == null) {
      startsOn = on;
      endsOn = firstTerm().end(on);
    }
  }

  /** Nobody waits for the name, the type or the term any more, or the product has it. */
  void free() {
    reservedName = null;
    reservedType = null;
    reservedTerm = null;
  }

  /** That a new product has. */
  FirstTerm firstTerm() {
    return new FirstTerm(period, minimumMonths);
  }

  /** The product is made, or goes on. */
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

  /** Nothing is left of its price. */
  void refunded() {
    state = OrderLineState.REFUNDED;
  }

  /** The product to be made. */
  NewProduct product() {
    return new NewProduct(type, product.name(), offer, period, startsOn, product.attributes());
  }

  Subscription subscription() {
    return new Subscription(
        product.autoRenewal(),
        product.renewalWarranty(),
        product.billingAddressId(),
        minimumMonths);
  }

  /**
   * The term that it buys.
   *
   * @param price what is left to be paid for it
   * @param payment what pays that
   */
  NewTerm term(String currency, Proceeds price, TermPayment payment) {
    return new NewTerm(
        startsOn, endsOn, offer, period, id, price.net(), price.tax(), currency, payment);
  }

  Proceeds price() {
    return new Proceeds(net, tax);
  }

  /** Whether it is a term, and nothing that comes with one. */
  boolean isTerm() {
    return kind != OrderLineKind.RESTORE && kind != OrderLineKind.WARRANTY;
  }

  boolean isRenewal() {
    return kind == OrderLineKind.RENEWAL;
  }

  boolean isChange() {
    return kind == OrderLineKind.CHANGE;
  }

  /** The first day after the product's last term, as it was when this was ordered. */
  @Nullable LocalDate reservedTerm() {
    return reservedTerm;
  }

  OrderLineKind kind() {
    return kind;
  }

  boolean isDomain() {
    return product.domainName() != null;
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
    return product.domainName();
  }

  @Nullable String reservedType() {
    return reservedType;
  }

  @Nullable String contactEmail() {
    return product.contactEmail();
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
