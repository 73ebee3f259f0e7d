package dev.kontor.sale.vies;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Asks VIES by its REST interface, the European Commission's "VIES on the Web". Whatever isn't a
 * plain answer in time tells nothing; no number stands in the log in full.
 */
final class ViesClient {
  static final int LONGEST_ANSWER = 64 * 1024;

  private static final Logger LOG = Logger.getLogger(ViesClient.class);

  private final ViesAddress address;
  private final ViesConfig config;
  private final HttpClient client;

  ViesClient(ViesAddress address, ViesConfig config) {
    this.address = address;
    this.config = config;
    client =
        HttpClient.newBuilder()
            .connectTimeout(config.connectTimeout().time())
            .followRedirects(Redirect.NEVER)
            .build();
  }

  /** What it says of a number; empty where it tells nothing. */
  Optional<ViesAnswer> ask(ViesNumber number) {
    // A request's own time-out ends with the answer's headers, this one with its last byte.
    var answer = client.sendAsync(request(number), info -> new BoundedBody(LONGEST_ANSWER));
    var time = config.timeout().time();
    try {
      return Optional.of(
          ViesAnswer.read(answer.get(time.toMillis(), TimeUnit.MILLISECONDS), number));
    } catch (TimeoutException e) {
      answer.cancel(true);
      return nothing(number, "it took longer than " + time);
    } catch (ExecutionException e) {
      return nothing(number, reason(Objects.requireNonNullElse(e.getCause(), e)));
    } catch (ViesFailure e) {
      return nothing(number, e.reason());
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return nothing(number, "the service is stopping");
    }
  }

  /** Messages of others may repeat what VIES sent. */
  private static String reason(Throwable failure) {
    return failure instanceof ViesFailure own ? own.reason() : failure.getClass().getSimpleName();
  }

  private static Optional<ViesAnswer> nothing(ViesNumber number, String reason) {
    LOG.warnf("VIES told nothing of %s: %s", number.masked(), reason);
    return Optional.empty();
  }

  private HttpRequest request(ViesNumber number) {
    var question =
        JsonNodeFactory.instance
            .objectNode()
            .put("countryCode", number.countryCode())
            .put("vatNumber", number.rest());
    config
        .requester()
        .ifPresent(
            own ->
                question
                    .put("requesterMemberStateCode", own.countryCode())
                    .put("requesterNumber", own.rest()));
    return HttpRequest.newBuilder(address.checks())
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .POST(BodyPublishers.ofString(question.toString()))
        .build();
  }
}
