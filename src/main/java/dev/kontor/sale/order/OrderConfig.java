package dev.kontor.sale.order;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How long orders wait for their money. */
@ConfigMapping(prefix = "kontor.orders")
interface OrderConfig {
  /** Within how many days an order by bank transfer is to be paid. */
  @WithDefault("14")
  @Min(1)
  @Max(60)
  int transferDueDays();

  /** For how many days after that its transfer is still waited for. */
  @WithDefault("7")
  @Min(0)
  @Max(30)
  int transferGraceDays();
}
