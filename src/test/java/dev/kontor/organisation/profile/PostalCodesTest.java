package dev.kontor.organisation.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalCodesTest {
  @ParameterizedTest
  @CsvSource({
    "CH,3011,3011",
    "CH,' 3011 ',3011",
    "LI,9490,9490",
    "DE,01067,01067",
    "FR,75001,75001",
    "IT,00118,00118",
    "AT,1010,1010",
    "ES,28001,28001",
    "BE,1000,1000",
    "NL,1012ab,1012 AB",
    "NL,1012 AB,1012 AB",
    "LU,L-1009,1009",
    "LU,1009,1009",
    "GB,sw1a 1aa,SW1A 1AA",
    "US,90210-1234,90210-1234",
    "HK,-,-"
  })
  void areKeptAsTheirPostWritesThem(String country, String given, String kept) {
    assertThat(PostalCodes.normalised(given, country)).contains(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "CH,0123",
    "CH,301",
    "CH,30111",
    "CH,CH-3011",
    "LI,9000",
    "LI,9499",
    "DE,1067",
    "FR,7500A",
    "IT,118",
    "AT,0123",
    "ES,00123",
    "ES,53001",
    "BE,0999",
    "NL,1012",
    "NL,0123 AB",
    "LU,LU 1009",
    "DE,٠١٠٦٧"
  })
  void areRefusedWhereTheirCountryCannotHaveThem(String country, String given) {
    assertThat(PostalCodes.normalised(given, country)).isEmpty();
  }
}
