package dev.kontor.platform.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Names the schemas of pages and lists after their items: {@code MemberPage}. */
final class PageNames {
  private PageNames() {}

  static void apply(OpenAPI contract) {
    var newNames = new HashMap<String, String>();
    var components = contract.getComponents();
    for (var each : List.copyOf(components.getSchemas().entrySet())) {
      var name = newName(each);
      if (name != null) {
        components.removeSchema(each.getKey());
        components.addSchema(name, each.getValue());
        newNames.put(Schemas.PREFIX + each.getKey(), Schemas.PREFIX + name);
      }
    }
    contract.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
        .filter(answer -> answer.getContent() != null)
        .flatMap(answer -> answer.getContent().getMediaTypes().values().stream())
        .map(MediaType::getSchema)
        .filter(schema -> schema != null && newNames.containsKey(schema.getRef()))
        .forEach(schema -> schema.setRef(newNames.get(schema.getRef())));
  }

  private static @Nullable String newName(Map.Entry<String, Schema> each) {
    var isPage = each.getKey().startsWith("Page");
    var isList = each.getKey().startsWith("ReferenceList");
    if (!isPage && !isList) {
      return null;
    }
    var items = each.getValue().getProperties().get("items");
    var item = Objects.requireNonNull(items).getItems().getRef().substring(Schemas.PREFIX.length());
    return item + (isPage ? "Page" : "List");
  }
}
