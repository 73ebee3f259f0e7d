package dev.kontor.platform.contract;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Writes once what several operations have: their headers, parameters and answers. */
final class SharedParts {
  private SharedParts() {}

  static void apply(OpenAPI contract) {
    var components = contract.getComponents();
    var operations =
        contract.getPaths().getPathItems().values().stream()
            .flatMap(path -> path.getOperations().values().stream())
            .sorted(Comparator.comparing(Operation::getOperationId))
            .toList();
    operations.forEach(operation -> shareHeaders(components, operation));
    shareParameters(components, operations);
    shareAnswers(components, operations);
  }

  /** A header of one name is the same everywhere. */
  private static void shareHeaders(Components components, Operation operation) {
    for (var answer : operation.getResponses().getAPIResponses().values()) {
      var headers = answer.getHeaders() == null ? Map.<String, Header>of() : answer.getHeaders();
      for (var each : List.copyOf(headers.entrySet())) {
        var known =
            components.getHeaders() == null ? null : components.getHeaders().get(each.getKey());
        if (known != null && !known.equals(each.getValue())) {
          throw new IllegalStateException("There are two headers " + each.getKey());
        }
        components.addHeader(each.getKey(), each.getValue());
        answer.addHeader(
            each.getKey(), OASFactory.createHeader().ref("#/components/headers/" + each.getKey()));
      }
    }
  }

  private static void shareParameters(Components components, List<Operation> operations) {
    var parameters = new Shared<Parameter>();
    for (var operation : operations) {
      for (var each : parameters(operation)) {
        parameters.note(each, PartNames.of(each), operation.getOperationId());
      }
    }
    parameters.named().forEach(components::addParameter);
    for (var operation : operations) {
      var all =
          parameters(operation).stream()
              .map(
                  each ->
                      parameters
                          .name(each, PartNames.of(each))
                          .map(
                              name ->
                                  OASFactory.createParameter()
                                      .ref("#/components/parameters/" + name))
                          .orElse(each))
              .toList();
      operation.setParameters(all.isEmpty() ? null : all);
    }
  }

  private static List<Parameter> parameters(Operation operation) {
    return operation.getParameters() == null
        ? List.of()
        : operation.getParameters().stream().map(SharedParts::plain).toList();
  }

  /** The parameter without what the generator notes of its place in the code. */
  private static Parameter plain(Parameter parameter) {
    return OASFactory.createParameter()
        .name(parameter.getName())
        .in(parameter.getIn())
        .description(parameter.getDescription())
        .required(parameter.getRequired())
        .schema(SchemaCopy.of(parameter.getSchema()))
        .example(parameter.getExample());
  }

  private static Map<String, APIResponse> answers(Operation operation) {
    var answers = new LinkedHashMap<String, APIResponse>();
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, each) ->
                answers.put(
                    status,
                    OASFactory.createAPIResponse()
                        .description(each.getDescription())
                        .headers(each.getHeaders())
                        .content(each.getContent())));
    return answers;
  }

  private static void shareAnswers(Components components, List<Operation> operations) {
    var answers = new Shared<APIResponse>();
    for (var operation : operations) {
      answers(operation)
          .forEach(
              (status, each) ->
                  answers.note(each, PartNames.of(status, each), operation.getOperationId()));
    }
    answers.named().forEach(components::addResponse);
    for (var operation : operations) {
      var responses = operation.getResponses();
      answers(operation)
          .forEach(
              (status, each) ->
                  answers
                      .name(each, PartNames.of(status, each))
                      .ifPresent(
                          name ->
                              responses.addAPIResponse(
                                  status,
                                  OASFactory.createAPIResponse()
                                      .ref("#/components/responses/" + name))));
    }
  }
}
