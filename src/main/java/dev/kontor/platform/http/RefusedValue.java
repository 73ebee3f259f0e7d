package dev.kontor.platform.http;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.kontor.platform.problem.DomainException;
import java.io.IOException;

/**
 * A value in a body that refused itself. Not the refusal's mere cause: what is caused by it would
 * be answered as the refusal alone, which doesn't know the field.
 */
final class RefusedValue extends MismatchedInputException {
  private final transient DomainException refusal;

  private RefusedValue(DeserializationContext context, Class<?> type, DomainException refusal) {
    super(context.getParser(), refusal.getMessage(), type);
    this.refusal = refusal;
  }

  DomainException refusal() {
    return refusal;
  }

  /** Has values that can't be made go on with the path to where they stood. */
  static final class Handler extends DeserializationProblemHandler {
    @Override
    public Object handleInstantiationProblem(
        DeserializationContext context, Class<?> type, Object argument, Throwable problem)
        throws IOException {
      var cause = problem instanceof ValueInstantiationException ? problem.getCause() : problem;
      if (cause instanceof DomainException refusal) {
        throw new RefusedValue(context, type, refusal);
      }
      return NOT_HANDLED;
    }
  }
}
