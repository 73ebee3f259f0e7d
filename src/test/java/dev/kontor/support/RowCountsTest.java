package dev.kontor.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What tests of refusals compare sees an update, though it leaves as many rows as before. */
@KontorTest
class RowCountsTest {
  @Inject Customers customers;
  @Inject RowCounts rows;
  @Inject Tables tables;

  @Test
  void anUpdateIsSeen() {
    var anna = customers.newPerson();
    var before = rows.writes(anna.id()).get("organisation");

    tables.run("update organisation set name = name where id = ?", anna.organisationId());

    assertThat(rows.writes(anna.id()).get("organisation")).isNotEqualTo(before);
  }

  @Test
  void whatIsToldToAUserIsSeen() {
    var anna = customers.newPerson();
    var before = rows.writes(anna.id()).get("user_activity");

    ApiTokens.personal(anna, "members:read");

    assertThat(rows.writes(anna.id()).get("user_activity")).isNotEqualTo(before);
  }
}
