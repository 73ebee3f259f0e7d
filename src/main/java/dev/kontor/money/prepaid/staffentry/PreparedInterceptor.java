package dev.kontor.money.prepaid.staffentry;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks around the transaction that a key's work has: see {@link Prepared}. */
@Prepared
@Interceptor
@Priority(Interceptor.Priority.APPLICATION - 1)
class PreparedInterceptor {
  private final ChargeDocuments documents;

  PreparedInterceptor(ChargeDocuments documents) {
    this.documents = documents;
  }

  @AroundInvoke
  @Nullable Object prepare(InvocationContext call) throws Exception {
    documents.prepare((UUID) call.getParameters()[0]);
    return call.proceed();
  }
}
