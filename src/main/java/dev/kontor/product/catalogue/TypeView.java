package dev.kontor.product.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product type.
 *
 * @param rights the codes of all its rights, in their order
 * @param lockable whether the management of its products can be locked
 * @param maintenance whether its products can be put under maintenance
 * @param freeOptions whether its products can be given away
 * @param domain whether its products are domain names
 * @param single whether an organisation has one of its products at a time
 * @param minimumMonths for how many months its products run at least, where so much is agreed
 */
public record TypeView(
    String code,
    List<String> rights,
    boolean lockable,
    boolean maintenance,
    boolean freeOptions,
    boolean domain,
    boolean single,
    @Nullable Integer minimumMonths) {}
