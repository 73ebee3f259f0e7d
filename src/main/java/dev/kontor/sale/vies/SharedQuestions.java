package dev.kontor.sale.vies;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Who asks about a number while somebody else does gets their answer. */
final class SharedQuestions {
  private final Map<ViesNumber, CompletableFuture<VatCheck>> underway = new ConcurrentHashMap<>();

  /** Asks, unless somebody does; fails as they fail. */
  VatCheck ask(ViesNumber number, Supplier<VatCheck> question) {
    var own = new CompletableFuture<VatCheck>();
    var others = underway.putIfAbsent(number, own);
    if (others != null) {
      return await(others);
    }
    try {
      var check = question.get();
      own.complete(check);
      return check;
    } catch (RuntimeException | Error e) {
      own.completeExceptionally(e);
      throw e;
    } finally {
      underway.remove(number, own);
    }
  }

  private static VatCheck await(CompletableFuture<VatCheck> others) {
    try {
      return others.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }
}
