package dev.kontor.sale.promotion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What later terms of products cost less. */
@ApplicationScoped
class ProductDiscountRepository implements PanacheRepositoryBase<ProductDiscount, UUID> {}
