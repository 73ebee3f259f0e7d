package dev.kontor.sale.cart;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A coupon to be put into a cart. */
@Schema(name = "CartCouponCode")
record CartCouponRequest(
    @Schema(description = "Case and spaces don't matter", examples = "welcome20")
        @NotBlank
        @Size(max = 100)
        String code) {}
