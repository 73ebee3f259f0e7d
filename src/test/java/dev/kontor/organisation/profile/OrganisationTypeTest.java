package dev.kontor.organisation.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrganisationTypeTest {
  @ParameterizedTest
  @EnumSource
  void theContractAndTheDatabaseWriteItAlike(OrganisationType type) {
    assertThat(new ObjectMapper().convertValue(type, String.class)).isEqualTo(type.code());
    assertThat(OrganisationType.of(type.code())).isEqualTo(type);
  }
}
