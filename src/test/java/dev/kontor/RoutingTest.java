package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * An address leads to its class at once. The framework takes the class with the longest path that
 * the address begins with; where that one doesn't have the call, it makes its map of all paths anew
 * to find the next.
 */
class RoutingTest {
  /**
   * One feature makes organisations and another lists them; one factor tells how it stands. Links
   * of mails lead to where the front page is.
   */
  private static final Set<String> SHARED =
      Set.of("/", "/v1/organisations", "/v1/auth/challenges/{challengeId}");

  private static final List<JavaClass> RESOURCES =
      new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages("dev.kontor")
              .stream()
              .filter(each -> each.isAnnotatedWith(Path.class))
              .toList();

  @Test
  void noCallIsLookedForInAnotherClassFirst() {
    var detours = new TreeSet<String>();
    for (var resource : RESOURCES) {
      for (var call : calls(resource)) {
        var address = path(resource) + call;
        RESOURCES.stream()
            .filter(other -> !other.equals(resource) && !SHARED.contains(path(other)))
            .filter(other -> segments(path(other)).size() >= segments(path(resource)).size())
            .filter(other -> begins(segments(address), segments(path(other))))
            .forEach(other -> detours.add(address + " is looked for in " + other.getSimpleName()));
      }
    }
    assertThat(RESOURCES).hasSizeGreaterThan(60);
    assertThat(detours).isEmpty();
  }

  @Test
  void whatIsListedAsSharedIs() {
    var paths = RESOURCES.stream().map(RoutingTest::path).collect(Collectors.toList());
    SHARED.forEach(paths::remove);
    assertThat(paths).containsAll(SHARED);
  }

  private static String path(JavaClass resource) {
    return resource.getAnnotationOfType(Path.class).value();
  }

  private static List<String> calls(JavaClass resource) {
    return resource.getMethods().stream()
        .filter(RoutingTest::isCall)
        .map(
            method ->
                method.tryGetAnnotationOfType(Path.class).map(path -> path.value()).orElse(""))
        .toList();
  }

  private static boolean isCall(JavaMethod method) {
    return method.getAnnotations().stream()
        .anyMatch(each -> each.getRawType().isAnnotatedWith(HttpMethod.class));
  }

  private static boolean begins(List<String> address, List<String> beginning) {
    if (beginning.size() > address.size()) {
      return false;
    }
    for (int i = 0; i < beginning.size(); i++) {
      var isParameter = beginning.get(i).startsWith("{");
      if (!isParameter && !beginning.get(i).equals(address.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> segments(String path) {
    var segments = new ArrayList<>(Arrays.asList(path.split("/")));
    segments.removeIf(String::isEmpty);
    return segments;
  }
}
