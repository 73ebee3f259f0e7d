package dev.kontor.sale.cart;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new cart is empty. */
@Schema(name = "NewCart")
record CartRequest() {}
