package dev.kontor.platform.sms;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Sends text messages by a provider's HTTP interface. Whatever isn't a plain success in time counts
 * as not sent; neither number nor text is logged.
 */
final class HttpGateway implements Gateway {
  private static final Logger LOG = Logger.getLogger(HttpGateway.class);

  private final URI url;
  private final SmsConfig config;
  private final HttpClient client;

  HttpGateway(URI url, SmsConfig config) {
    this.url = url;
    this.config = config;
    client = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
  }

  @Override
  public void send(String e164, String text) {
    // A request's own time-out ends with the answer's headers, this one with its last byte.
    var answer = client.sendAsync(request(e164, text), BodyHandlers.discarding());
    try {
      var status = answer.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS).statusCode();
      if (status < 200 || status > 299) {
        throw notSent("it answered " + status);
      }
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw notSent("it took longer than " + config.timeout());
    } catch (ExecutionException e) {
      throw notSent(String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw notSent("the service is stopping");
    }
  }

  private HttpRequest request(String e164, String text) {
    var request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .method(config.method(), BodyPublishers.ofString(body(e164, text)));
    config.secret().ifPresent(secret -> request.header(config.header(), secret));
    return request.build();
  }

  private String body(String e164, String text) {
    return config.body().replace("{to}", escaped(e164)).replace("{text}", escaped(text));
  }

  private static String escaped(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }

  private static RuntimeException notSent(String reason) {
    LOG.warnf("The text message gateway didn't take a message: %s", reason);
    return SmsProblem.TEXT_MESSAGE_NOT_SENT.exception();
  }
}
