package dev.kontor.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A catalogue that contradicts itself isn't taken, and its statements name what it says. */
class PersonalDataTest {
  private static PersonalData of(String yaml) {
    try {
      return new PersonalData(
          PersonalData.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))));
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          thing: {other: [id, id]}                                             | has a column twice
          thing: {other: ['id; drop']}                                         | isn't a name
          thing: {shown: [id], erased: rows}                                   | and not both
          thing: {whose: {column: id}, shown: [id]}                            | and not both
          thing: {whose: {column: user_id}, shown: [id], erased: rows}         | doesn't have
          thing: {whose: {column: id, in: box}, shown: [id], erased: rows}     | which isn't there
          thing: {whose: {column: id}, file: x, shown: [id], erased: rows}     | nobody knows
          thing: {other: [organisation_id]}                                    | when an organisation
          thing: {other: [id], closed: {blank: {name: empty}}}                 | doesn't have
          """)
  void contradictionsAreTold(String yaml, String told) {
    assertThatThrownBy(() -> of(yaml)).hasMessageContaining("thing").hasMessageContaining(told);
  }

  @Test
  void theOneOfTheServiceIsRight() {
    assertThat(new PersonalData().tables()).hasSizeGreaterThan(100);
  }

  /**
   * Neither anna@firma.ch is a@firma.ch, nor is what a registry was asked without an answer blank.
   */
  @Test
  void anAddressWithinIsAWholeWordAndWhatIsWorkedOnStays() {
    var data =
        of(
            """
            asked:
              whose: {within: details}
              customer: [details]
              other: [answered_at]
              erased: {blank: {details: empty}, unless: t.answered_at is null}
            """);
    assertThat(new PersonalSql(data).ofErased("asked"))
        .contains(
            "update asked t set details = '' where lower(:address) ="
                + " any(string_to_array(lower(t.details), ' ')) and not (t.answered_at is null)");
  }

  @Test
  void statementsFollowFromIt() {
    var data =
        of(
            """
            part: {whose: {column: thing_id, in: thing}, secret: [thing_id], erased: rows}
            thing:
              whose: {column: user_id}
              shown: [id, made_at]
              secret: [user_id]
              other: [organisation_id, name]
              erased: rows
              closed: {blank: {name: empty}}
            mail: {whose: {address: email}, shown: [email], erased: {blank: {email: nothing}}}
            """);
    var sql = new PersonalSql(data);
    assertThat(sql.ofErased("part"))
        .contains(
            "delete from part t where exists (select 1 from thing tp where tp.id = t.thing_id"
                + " and tp.user_id = :person)");
    assertThat(sql.ofErased("thing")).contains("delete from thing t where t.user_id = :person");
    assertThat(sql.ofErased("mail"))
        .contains("update mail t set email = null where lower(t.email) = lower(:address)");
    assertThat(sql.ofClosed("thing"))
        .contains("update thing t set name = '' where t.organisation_id = :organisation");
    assertThat(sql.ofClosed("mail")).isEmpty();
    assertThat(sql.portion("thing", false))
        .isEqualTo(
            "select cast(t.id as text) as k0, cast(json_build_object('id', t.id, 'madeAt',"
                + " t.made_at) as text) as value from thing t where t.user_id = :person and (t.id)"
                + " > (:k0) order by t.id limit :limit");
  }
}
