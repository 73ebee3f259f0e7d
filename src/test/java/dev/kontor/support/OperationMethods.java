package dev.kontor.support;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The methods of resources that answer the operations of the contract. */
public final class OperationMethods {
  private static final Map<String, Method> BY_ID =
      new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages("dev.kontor")
              .stream()
              .flatMap(type -> type.getMethods().stream())
              .filter(method -> method.isAnnotatedWith(Operation.class))
              .map(JavaMethod::reflect)
              .collect(Collectors.toMap(OperationMethods::id, method -> method));

  private OperationMethods() {}

  private static String id(Method method) {
    return method.getAnnotation(Operation.class).operationId();
  }

  public static Method of(Contract.Operation operation) {
    return Objects.requireNonNull(BY_ID.get(operation.id()), operation.id());
  }

  public static Collection<Method> all() {
    return BY_ID.values();
  }
}
