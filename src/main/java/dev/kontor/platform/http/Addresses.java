package dev.kontor.platform.http;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The addresses of the service and their methods, for the answers to methods that they lack. */
@Singleton
class Addresses {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]+}");

  private final List<Address> all = new ArrayList<>();

  Addresses(BeanManager beans) {
    beans.getBeans(Object.class, Any.Literal.INSTANCE).forEach(each -> add(each.getBeanClass()));
  }

  private record Address(Pattern pattern, String method) {}

  /** The methods of an address; none where it has the one that was tried, or doesn't exist. */
  Set<String> allowedInsteadOf(String method, String path) {
    var methods = methods(path);
    return methods.contains(method) ? Set.of() : methods;
  }

  /** The methods of an address; none where it doesn't exist. */
  Set<String> methods(String path) {
    var methods =
        all.stream()
            .filter(each -> each.pattern().matcher(path).matches())
            .map(Address::method)
            .collect(Collectors.toCollection(TreeSet::new));
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    return methods;
  }

  private void add(Class<?> resource) {
    var path = resource.getAnnotation(Path.class);
    if (path != null && !isClosed(resource)) {
      for (var each : resource.getDeclaredMethods()) {
        methods(each).forEach(method -> all.add(address(path, each, method)));
      }
    }
  }

  /** What isn't there under this configuration. */
  private static boolean isClosed(Class<?> resource) {
    var closed = resource.getAnnotation(EndpointDisabled.class);
    return closed != null
        && ConfigProvider.getConfig()
            .getOptionalValue(closed.name(), String.class)
            .map(closed.stringValue()::equals)
            .orElse(closed.disableIfMissing());
  }

  private static Stream<String> methods(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .filter(each -> each != null)
        .map(HttpMethod::value);
  }

  private static Address address(Path ofClass, Method method, String httpMethod) {
    var template = beginning(ofClass) + rest(method.getAnnotation(Path.class));
    var pattern =
        PLACEHOLDER
            .splitAsStream(template + "/")
            .map(Pattern::quote)
            .collect(Collectors.joining("[^/]+"));
    return new Address(Pattern.compile(pattern + "?"), httpMethod);
  }

  private static String beginning(Path ofClass) {
    return ofClass.value().equals("/") ? "" : ofClass.value();
  }

  private static String rest(@Nullable Path ofMethod) {
    return ofMethod == null ? "" : ofMethod.value();
  }
}
