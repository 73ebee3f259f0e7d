package dev.kontor.product.term;

import static dev.kontor.product.term.Bought.in;
import static dev.kontor.product.term.Bought.month;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.problem.DomainException;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SUB-9: however many buy the next term of a product at once, one gets it. */
@KontorTest
class TermConcurrencyTest {
  private static final int MANY = 64;
  private static final LocalDate START = LocalDate.of(2027, 1, 31);

  /** On which the terms to be had begin. */
  private static final List<LocalDate> PLACES =
      List.of(LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 31), LocalDate.of(2027, 4, 30));

  @Inject Customers customers;
  @Inject Shelf shelf;
  @Inject ProductTerms terms;
  @Inject Tables tables;

  private UUID organisation;
  private UUID product;

  @BeforeEach
  void aDriveBoughtForAMonth() {
    organisation = customers.somebody().organisationId();
    product = drive();
  }

  private UUID drive() {
    return shelf.add(organisation, "drive", "Drive", month(START));
  }

  @Test
  void eachTermIsBoughtOnce() {
    var outcomes =
        AtOnce.times(
            MANY,
            i ->
                PLACES.stream()
                    .map(each -> outcome(() -> terms.append(organisation, product, month(each))))
                    .toList());

    for (var i = 0; i < PLACES.size(); i++) {
      var place = i;
      var ofPlace = outcomes.stream().map(each -> each.get(place)).toList();
      assertThat(Collections.frequency(ofPlace, "bought")).isOne();
      assertThat(Collections.frequency(ofPlace, "term-taken")).isEqualTo(MANY - 1);
    }
    assertThat(in(() -> terms.find(organisation, product)).stream().skip(1).map(Term::from))
        .isEqualTo(PLACES);
  }

  /** Each buys a term of a product of their own, and in the same transaction one that all want. */
  @Test
  void whoComesTooLateHasBoughtNothing() {
    var own = in(() -> IntStream.range(0, MANY).mapToObj(i -> drive()).toList());

    var outcomes =
        AtOnce.times(
            MANY,
            i ->
                outcome(
                    () -> {
                      terms.append(organisation, own.get(i), month(PLACES.get(0)));
                      return terms.append(organisation, product, month(PLACES.get(0)));
                    }));

    assertThat(Collections.frequency(outcomes, "bought")).isOne();
    assertThat(Collections.frequency(outcomes, "term-taken")).isEqualTo(MANY - 1);
    for (var i = 0; i < MANY; i++) {
      assertThat(tables.count("product_term", "product_id = ?", own.get(i)))
          .isEqualTo(outcomes.get(i).equals("bought") ? 2 : 1);
    }
  }

  private static String outcome(Supplier<UUID> purchase) {
    try {
      in(purchase);
      return "bought";
    } catch (DomainException refused) {
      return refused.type().slug();
    }
  }
}
