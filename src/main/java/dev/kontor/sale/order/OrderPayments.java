package dev.kontor.sale.order;

import dev.kontor.money.payment.Payment;
import dev.kontor.money.payment.PaymentPurpose;
import dev.kontor.money.payment.PaymentStatus;
import jakarta.inject.Singleton;

/** What orders learn of their payments. Money for what is over goes to the prepaid account. */
@Singleton
class OrderPayments implements PaymentPurpose {
  private final OrderRepository orders;
  private final OrderSettlementService settlement;

  OrderPayments(OrderRepository orders, OrderSettlementService settlement) {
    this.orders = orders;
    this.settlement = settlement;
  }

  @Override
  public String kind() {
    return PlacingService.PURPOSE;
  }

  @Override
  public boolean paid(Payment payment) {
    return orders
        .lock(payment.organisationId(), payment.purposeId())
        .filter(CustomerOrder::isPending)
        .filter(settlement::pay)
        .isPresent();
  }

  @Override
  public void failed(Payment payment) {
    var failure = payment.failure();
    orders
        .lock(payment.organisationId(), payment.purposeId())
        .filter(CustomerOrder::isPending)
        .ifPresent(
            order ->
                settlement.end(
                    order,
                    payment.status() == PaymentStatus.EXPIRED
                        ? OrderStatus.EXPIRED
                        : OrderStatus.FAILED,
                    failure == null ? null : failure.code()));
  }
}
