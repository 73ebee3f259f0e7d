package dev.kontor.platform.contract;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Names what an operation answers with where that is one of several things, such as tokens or a
 * challenge: most generated clients have one type for all answers of success.
 */
final class Unions {
  private Unions() {}

  static void apply(OpenAPI contract) {
    contract.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .forEach(operation -> apply(contract, operation));
  }

  private static void apply(OpenAPI contract, Operation operation) {
    var answers = successes(operation);
    var shapes = answers.stream().flatMap(each -> shapes(each.getSchema())).distinct().toList();
    if (shapes.size() < 2) {
      return;
    }
    var name =
        shapes.stream()
            .map(each -> each.substring(Schemas.PREFIX.length()))
            .collect(Collectors.joining("Or"));
    contract.getComponents().addSchema(name, union(shapes));
    answers.forEach(each -> each.setSchema(reference(Schemas.PREFIX + name)));
  }

  private static List<MediaType> successes(Operation operation) {
    return operation.getResponses().getAPIResponses().entrySet().stream()
        .filter(answer -> answer.getKey().compareTo("400") < 0)
        .map(answer -> answer.getValue().getContent())
        .filter(Objects::nonNull)
        .flatMap(content -> content.getMediaTypes().values().stream())
        .filter(media -> media.getSchema() != null)
        .toList();
  }

  private static Stream<String> shapes(Schema schema) {
    return schema.getAnyOf() == null
        ? Stream.ofNullable(schema.getRef())
        : schema.getAnyOf().stream().map(Schema::getRef);
  }

  private static Schema union(List<String> shapes) {
    return OASFactory.createSchema()
        .description("One of these; the members that each has tell which")
        .oneOf(shapes.stream().map(Unions::reference).toList());
  }

  private static Schema reference(String target) {
    return OASFactory.createSchema().ref(target);
  }
}
