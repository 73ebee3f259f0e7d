package dev.kontor.platform.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Writes examples once that several answers show, such as those of what was made and of what is.
 */
final class SharedExamples {
  private static final String KEY = "shown";

  private SharedExamples() {}

  static void apply(OpenAPI contract) {
    var shown =
        Stream.concat(
                contract.getComponents().getResponses().values().stream(),
                contract.getPaths().getPathItems().values().stream()
                    .flatMap(path -> path.getOperations().values().stream())
                    .flatMap(each -> each.getResponses().getAPIResponses().values().stream()))
            .flatMap(SharedExamples::bodies)
            .filter(each -> each.getExample() instanceof Map && name(each) != null)
            .toList();
    var byExample = new HashMap<Object, List<MediaType>>();
    for (var each : shown) {
      byExample.merge(
          each.getExample(),
          List.of(each),
          (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }
    byExample.values().stream()
        .filter(each -> each.size() > 1)
        .forEach(each -> share(contract, each));
  }

  private static Stream<MediaType> bodies(APIResponse answer) {
    return answer.getContent() == null
        ? Stream.of()
        : answer.getContent().getMediaTypes().values().stream();
  }

  private static @Nullable String name(MediaType body) {
    var schema = body.getSchema();
    return schema == null || schema.getRef() == null
        ? null
        : schema.getRef().substring(Schemas.PREFIX.length());
  }

  private static void share(OpenAPI contract, List<MediaType> bodies) {
    var names = new TreeSet<String>();
    bodies.forEach(each -> names.add(String.valueOf(name(each))));
    var name = names.first();
    contract
        .getComponents()
        .addExample(name, OASFactory.createExample().value(bodies.get(0).getExample()));
    for (var each : bodies) {
      each.setExample(null);
      each.addExample(KEY, OASFactory.createExample().ref("#/components/examples/" + name));
    }
  }
}
