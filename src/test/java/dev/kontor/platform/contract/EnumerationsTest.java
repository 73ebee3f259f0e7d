package dev.kontor.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.platform.text.Language;
import dev.kontor.support.Contract;
import dev.kontor.support.Contract.Operation;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where only certain values are sent or taken, the contract lists them. */
class EnumerationsTest {
  private static final String SCHEMAS = "/components/schemas/";

  private final Contract contract = Contract.committed();

  @ParameterizedTest
  @CsvSource({
    "OwnOrganisation, type, OrganisationType",
    "OperatorOrganisationItem, type, OrganisationType",
    "UnprotectedMember, role, Role",
    "FoundProduct, status, ProductStatus",
    "AppToken, service, AppService"
  })
  void aTextOfTheDatabaseHasTheValuesOfItsType(String schema, String property, String type) {
    assertThat(values(property(schema, property)))
        .isNotEmpty()
        .isEqualTo(values(contract.root().at(SCHEMAS + type)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"User", "OperatorUser", "ServedUser", "ProfileDetails"})
  void aLanguageIsOneOfTheTexts(String schema) {
    assertThat(values(property(schema, "language")))
        .containsExactlyInAnyOrderElementsOf(Language.codes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SignUp",
        "Invite",
        "InviteToProduct",
        "Organisation",
        "OrganisationDetails",
        "OrganisationDetailsPatch"
      })
  void aLanguageThatMayBeLeftOutIsOneOfTheTextsOrNull(String schema) {
    assertThat(values(property(schema, "language").at("/anyOf/0")))
        .containsExactlyInAnyOrderElementsOf(Language.codes());
  }

  @ParameterizedTest
  @CsvSource({
    "listMembers, role, Role",
    "listProducts, status, ProductStatus",
    "listAllWithdrawals, status, WithdrawalStatus",
    "listBankCredits, status, BankCreditStatus",
    "unblockUser, scope, BlockScope",
    "getCancellation, at, CancellationMoment"
  })
  void aFilterHasTheValuesOfWhatItFilters(String operation, String parameter, String type) {
    assertThat(parameter(operation, parameter).at("/schema/$ref").asText())
        .isEqualTo("#" + SCHEMAS + type);
  }

  @ParameterizedTest
  @CsvSource({
    "ChallengeMethod, type, 4",
    "SecondFactor, type, 4",
    "ChallengeStatus, status, 4",
    "PushRequest, purpose, 4",
    "ActivityActor, kind, 5",
    "LedgerTotal, account, 8",
    "Tokens, tokenType, 1",
    "AppToken, tokenType, 1",
    "RemovalOutcome, outcome, 1",
    "JsonWebKey, kty, 1"
  })
  void otherFixedValuesAreListed(String schema, String property, int count) {
    assertThat(values(property(schema, property))).hasSize(count);
  }

  private JsonNode property(String schema, String name) {
    return contract.root().at(SCHEMAS + schema + "/properties/" + name);
  }

  private JsonNode parameter(String operationId, String name) {
    var operation =
        contract.operations().stream().filter(each -> each.id().equals(operationId)).findAny();
    return StreamSupport.stream(
            operation.map(Operation::node).get().path("parameters").spliterator(), false)
        .filter(each -> each.path("name").asText().equals(name))
        .findAny()
        .get();
  }

  private static List<String> values(JsonNode schema) {
    return StreamSupport.stream(schema.path("enum").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
